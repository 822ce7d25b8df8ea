// If this file is wrong an attacker has long texts compared with True and False for free.
namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="bool"/>.</summary>
public static class BooleanShims
{
    [Shim("M:System.Boolean.ToString")]
    public static string ToString(Meter m, bool self) => self ? bool.TrueString : bool.FalseString;

    [Shim("M:System.Boolean.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, bool self, IFormatProvider? provider) => self ? bool.TrueString : bool.FalseString;

    [Shim("M:System.Boolean.Parse(System.String)")]
    public static bool Parse(Meter m, string value)
    {
        if (TryParse(m, value, out bool result)) return result;
        TextCharge.NewString(m, value is null ? 0 : value.Length + 80);
        return bool.Parse(value!); // Throws.
    }

    [Shim("M:System.Boolean.Parse(System.ReadOnlySpan{System.Char})")]
    public static bool Parse(Meter m, ReadOnlySpan<char> value)
    {
        if (TryParse(m, value, out bool result)) return result;
        TextCharge.NewString(m, value.Length + 80);
        return bool.Parse(value);
    }

    [Shim("M:System.Boolean.TryParse(System.String,System.Boolean@)")]
    public static bool TryParse(Meter m, string? value, out bool result) => TryParse(m, value.AsSpan(), out result);

    [Shim("M:System.Boolean.TryParse(System.ReadOnlySpan{System.Char},System.Boolean@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> value, out bool result)
    {
        NumberParsing.Pay(m, value.Length);
        return bool.TryParse(value, out result);
    }
}
