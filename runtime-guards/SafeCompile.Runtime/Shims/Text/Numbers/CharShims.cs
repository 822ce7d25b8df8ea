// If this file is wrong an attacker gains a few unpaid bytes per character that it turns into text.
namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="char"/>.</summary>
public static class CharShims
{
    [Shim("M:System.Char.ToString")]
    public static string ToString(Meter m, char self) => ValueText.OfChar(m, self);

    [Shim("M:System.Char.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, char self, IFormatProvider? provider) => ValueText.OfChar(m, self);

    [Shim("M:System.Char.ToString(System.Char)")]
    public static string ToText(Meter m, char c) => ValueText.OfChar(m, c);

    [Shim("M:System.Char.ConvertFromUtf32(System.Int32)")]
    public static string ConvertFromUtf32(Meter m, int utf32)
    {
        TextCharge.NewString(m, 2);
        return char.ConvertFromUtf32(utf32);
    }

    [Shim("M:System.Char.Parse(System.String)")]
    public static char Parse(Meter m, string s)
    {
        Guard.ChargeLong(m, 5);
        return char.Parse(s);
    }

    [Shim("M:System.Char.TryParse(System.String,System.Char@)")]
    public static bool TryParse(Meter m, string? s, out char result)
    {
        Guard.ChargeLong(m, 5);
        return char.TryParse(s, out result);
    }
}
