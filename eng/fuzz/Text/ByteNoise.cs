using System.Text;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Text;

/// <summary>Bytes that are no text, hardly a text, or a damaged text.</summary>
internal static class ByteNoise
{
    internal static byte[] Make(Dice dice)
    {
        byte[] bytes = dice.Next(5) switch
        {
            0 => Random(dice, dice.Skewed()),
            1 => [.. Random(dice, dice.Skewed()).Select(b => (byte)(b & 0x7F))],
            2 => Encoding.Unicode.GetBytes(dice.Pick(Seeds.Programs.Value)),
            _ => Encoding.UTF8.GetBytes(dice.Pick(Seeds.Programs.Value)),
        };
        for (int i = dice.Between(0, 3); i > 0; i--) bytes = Damage(bytes, dice);
        return bytes;
    }

    /// <summary>One change: a flipped bit, a cut end, a foreign piece, a byte order mark, a byte that ends or splits UTF-8.</summary>
    internal static byte[] Damage(byte[] bytes, Dice dice)
    {
        if (bytes.Length == 0) return Random(dice, 3);
        int at = dice.Next(bytes.Length);
        switch (dice.Next(6))
        {
            case 0:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << dice.Next(8));
                return flipped;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. Random(dice, dice.Skewed() % 3_000), .. bytes[at..]];
            case 3:
                return [.. dice.Pick((byte[][])[[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], [0, 0, 0xFE, 0xFF]]), .. bytes];
            case 4:
                return [.. bytes[..at], dice.Pick((byte[])[0x00, 0x80, 0xC0, 0xE2, 0xED, 0xF4, 0xFF, 0x1A, 0x0D, 0x85]), .. bytes[at..]];
            default:
                return [.. bytes[..at], .. bytes[at..], .. bytes[at..]];
        }
    }

    private static byte[] Random(Dice dice, int length)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte)dice.Bits();
        return bytes;
    }
}
