// If this file is wrong an attacker encodes or decodes long texts for free.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// Metered members of <see cref="Encoding"/>: 2 fuel per unit of input, and the result. What is not valid takes the way of the
/// replacement fallback, unit by unit, and is paid for first: <see cref="PayInvalid(Meter, ReadOnlySpan{byte})"/>.
/// </summary>
public static class EncodingShims
{
    [Shim("M:System.Text.Encoding.GetByteCount(System.String)")]
    public static int GetByteCount(Meter m, Encoding self, string s)
    {
        TextCharge.Walk(m, s is null ? 0 : s.Length);
        PayInvalid(m, s);
        return self.GetByteCount(s!);
    }

    [Shim("M:System.Text.Encoding.GetBytes(System.String)")]
    public static byte[] GetBytes(Meter m, Encoding self, string s)
    {
        PayBytes(m, s is null ? 0 : s.Length);
        PayInvalid(m, s);
        return self.GetBytes(s!);
    }

    [Shim("M:System.Text.Encoding.GetBytes(System.Char[])")]
    public static byte[] GetBytes(Meter m, Encoding self, char[] chars)
    {
        PayBytes(m, chars is null ? 0 : chars.Length);
        PayInvalid(m, chars);
        return self.GetBytes(chars!);
    }

    [Shim("M:System.Text.Encoding.GetString(System.Byte[])")]
    public static string GetString(Meter m, Encoding self, byte[] bytes)
    {
        PayText(m, bytes is null ? 0 : bytes.Length);
        PayInvalid(m, bytes);
        return self.GetString(bytes!);
    }

    [Shim("M:System.Text.Encoding.GetString(System.Byte[],System.Int32,System.Int32)")]
    public static string GetString(Meter m, Encoding self, byte[] bytes, int index, int count)
    {
        PayText(m, Math.Clamp(count, 0, bytes is null ? 0 : bytes.Length));
        PayInvalid(m, bytes);
        return self.GetString(bytes!, index, count);
    }

    [Shim("M:System.Text.Encoding.GetString(System.ReadOnlySpan{System.Byte})")]
    public static string GetString(Meter m, Encoding self, ReadOnlySpan<byte> bytes)
    {
        PayText(m, bytes.Length);
        PayInvalid(m, bytes);
        return self.GetString(bytes);
    }

    // The fallback makes an object and takes 25 ns for each invalid unit. Counted with the base library's own vectorised search, so that
    // a long valid text costs one pass.
    private static void PayInvalid(Meter m, ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return;
        int invalid = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out _, out int used) != System.Buffers.OperationStatus.Done) invalid++;
            bytes = bytes[used..];
            if ((invalid & 63) == 63)
            {
                Pay(m, invalid);
                invalid = 0;
            }
        }

        Pay(m, invalid);
    }

    private static void PayInvalid(Meter m, ReadOnlySpan<char> text)
    {
        int invalid = 0;
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is >= 0 and var at)
        {
            bool pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!pair) invalid++;
            text = text[(at + (pair ? 2 : 1))..];
            Guard.Charge(m, 4);
        }

        Pay(m, invalid);
    }

    private static void Pay(Meter m, int invalid)
    {
        Guard.ChargeLong(m, 40L * invalid);
        Guard.AllocLong(m, 40L * invalid);
    }

    // No encoding of the policy makes more than three bytes of a character (UTF-8; a surrogate pair makes four).
    private static void PayBytes(Meter m, int chars)
    {
        Guard.AllocLong(m, 128 + 3L * chars); // With the fallback's buffer.
        Guard.ChargeLong(m, 30 + 2L * chars);
    }

    // A decoder makes at most one character of each byte.
    private static void PayText(Meter m, int bytes)
    {
        TextCharge.NewString(m, bytes);
        Guard.ChargeLong(m, 30 + 2L * bytes);
    }
}
