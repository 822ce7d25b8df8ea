// If this file is wrong an attacker encodes or decodes long texts for free.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Encoding"/>: 2 fuel per unit of input, and the result.</summary>
public static class EncodingShims
{
    [Shim("M:System.Text.Encoding.GetByteCount(System.String)")]
    public static int GetByteCount(Meter m, Encoding self, string s)
    {
        TextCharge.Walk(m, s is null ? 0 : s.Length);
        return self.GetByteCount(s!);
    }

    [Shim("M:System.Text.Encoding.GetBytes(System.String)")]
    public static byte[] GetBytes(Meter m, Encoding self, string s)
    {
        PayBytes(m, s is null ? 0 : s.Length);
        return self.GetBytes(s!);
    }

    [Shim("M:System.Text.Encoding.GetBytes(System.Char[])")]
    public static byte[] GetBytes(Meter m, Encoding self, char[] chars)
    {
        PayBytes(m, chars is null ? 0 : chars.Length);
        return self.GetBytes(chars!);
    }

    [Shim("M:System.Text.Encoding.GetString(System.Byte[])")]
    public static string GetString(Meter m, Encoding self, byte[] bytes)
    {
        PayText(m, bytes is null ? 0 : bytes.Length);
        return self.GetString(bytes!);
    }

    [Shim("M:System.Text.Encoding.GetString(System.Byte[],System.Int32,System.Int32)")]
    public static string GetString(Meter m, Encoding self, byte[] bytes, int index, int count)
    {
        PayText(m, Math.Clamp(count, 0, bytes is null ? 0 : bytes.Length));
        return self.GetString(bytes!, index, count);
    }

    [Shim("M:System.Text.Encoding.GetString(System.ReadOnlySpan{System.Byte})")]
    public static string GetString(Meter m, Encoding self, ReadOnlySpan<byte> bytes)
    {
        PayText(m, bytes.Length);
        return self.GetString(bytes);
    }

    // No encoding of the policy makes more than three bytes of a character (UTF-8; a surrogate pair makes four).
    private static void PayBytes(Meter m, int chars)
    {
        Guard.AllocLong(m, 32 + 3L * chars);
        Guard.ChargeLong(m, 30 + 2L * chars);
    }

    // A decoder makes at most one character of each byte.
    private static void PayText(Meter m, int bytes)
    {
        TextCharge.NewString(m, bytes);
        Guard.ChargeLong(m, 30 + 2L * bytes);
    }
}
