// If this file is wrong an attacker gets long strings for free: PadLeft(1000000000) is one short call.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="string"/>. Culture-sensitive members compute what they give under the invariant culture: ordinal results.</summary>
public static partial class StringShims
{
    [Shim("M:System.String.#ctor(System.Char,System.Int32)")]
    public static string New(Meter m, char c, int count)
    {
        if (count > 0) TextCharge.NewString(m, count);
        return new string(c, count);
    }

    [Shim("M:System.String.#ctor(System.Char[])")]
    public static string New(Meter m, char[]? value)
    {
        TextCharge.NewString(m, value is null ? 0 : value.Length);
        return new string(value);
    }

    [Shim("M:System.String.#ctor(System.Char[],System.Int32,System.Int32)")]
    public static string New(Meter m, char[] value, int startIndex, int length)
    {
        TextCharge.NewString(m, Math.Clamp(length, 0, value is null ? 0 : value.Length));
        return new string(value!, startIndex, length);
    }

    [Shim("M:System.String.#ctor(System.ReadOnlySpan{System.Char})")]
    public static string New(Meter m, ReadOnlySpan<char> value)
    {
        TextCharge.NewString(m, value.Length);
        return new string(value);
    }

    [Shim("M:System.String.Substring(System.Int32)")]
    public static string Substring(Meter m, string self, int startIndex)
    {
        TextCharge.NewString(m, Math.Clamp((long)self.Length - startIndex, 0, self.Length));
        return self.Substring(startIndex);
    }

    [Shim("M:System.String.Substring(System.Int32,System.Int32)")]
    public static string Substring(Meter m, string self, int startIndex, int length)
    {
        TextCharge.NewString(m, Math.Clamp(length, 0, self.Length));
        return self.Substring(startIndex, length);
    }

    [Shim("M:System.String.Insert(System.Int32,System.String)")]
    public static string Insert(Meter m, string self, int startIndex, string value)
    {
        TextCharge.NewString(m, (long)self.Length + (value is null ? 0 : value.Length));
        return self.Insert(startIndex, value!);
    }

    [Shim("M:System.String.Remove(System.Int32)")]
    public static string Remove(Meter m, string self, int startIndex)
    {
        TextCharge.NewString(m, Math.Clamp(startIndex, 0, self.Length));
        return self.Remove(startIndex);
    }

    [Shim("M:System.String.Remove(System.Int32,System.Int32)")]
    public static string Remove(Meter m, string self, int startIndex, int count)
    {
        TextCharge.NewString(m, self.Length - Math.Clamp(count, 0, self.Length));
        return self.Remove(startIndex, count);
    }

    [Shim("M:System.String.PadLeft(System.Int32)")]
    public static string PadLeft(Meter m, string self, int totalWidth) => PadLeft(m, self, totalWidth, ' ');

    [Shim("M:System.String.PadLeft(System.Int32,System.Char)")]
    public static string PadLeft(Meter m, string self, int totalWidth, char paddingChar)
    {
        PayPadding(m, self, totalWidth);
        return self.PadLeft(totalWidth, paddingChar);
    }

    [Shim("M:System.String.PadRight(System.Int32)")]
    public static string PadRight(Meter m, string self, int totalWidth) => PadRight(m, self, totalWidth, ' ');

    [Shim("M:System.String.PadRight(System.Int32,System.Char)")]
    public static string PadRight(Meter m, string self, int totalWidth, char paddingChar)
    {
        PayPadding(m, self, totalWidth);
        return self.PadRight(totalWidth, paddingChar);
    }

    [Shim("M:System.String.ToCharArray")]
    public static char[] ToCharArray(Meter m, string self)
    {
        TextCharge.NewChars(m, self.Length);
        return self.ToCharArray();
    }

    [Shim("M:System.String.ToCharArray(System.Int32,System.Int32)")]
    public static char[] ToCharArray(Meter m, string self, int startIndex, int length)
    {
        TextCharge.NewChars(m, Math.Clamp(length, 0, self.Length));
        return self.ToCharArray(startIndex, length);
    }

    [Shim("M:System.String.CopyTo(System.Int32,System.Char[],System.Int32,System.Int32)")]
    public static void CopyTo(Meter m, string self, int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        TextCharge.Scan(m, Math.Clamp(count, 0, self.Length));
        self.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    [Shim("M:System.String.CopyTo(System.Span{System.Char})")]
    public static void CopyTo(Meter m, string self, Span<char> destination)
    {
        TextCharge.Scan(m, self.Length);
        self.CopyTo(destination);
    }

    [Shim("M:System.String.TryCopyTo(System.Span{System.Char})")]
    public static bool TryCopyTo(Meter m, string self, Span<char> destination)
    {
        TextCharge.Scan(m, self.Length);
        return self.TryCopyTo(destination);
    }

    private static void PayPadding(Meter m, string self, int totalWidth)
    {
        if (totalWidth > self.Length) TextCharge.NewString(m, totalWidth);
        else Guard.ChargeLong(m, 5);
    }
}
