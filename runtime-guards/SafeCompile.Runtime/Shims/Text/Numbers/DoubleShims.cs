// If this file is wrong an attacker formats or parses double values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="double"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class DoubleShims
{
    private const NumberStyles Default = NumberStyles.Float | NumberStyles.AllowThousands;

    [Shim("M:System.Double.ToString")]
    public static string ToString(Meter m, double self) => ValueText.Of(m, self)!;

    [Shim("M:System.Double.ToString(System.String)")]
    public static string ToString(Meter m, double self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Double.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, double self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Double.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, double self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Double.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, double self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Double.Parse(System.String)")]
    public static double Parse(Meter m, string s) => NumberParsing.Parse<double>(m, s, Default);

    [Shim("M:System.Double.Parse(System.String,System.Globalization.NumberStyles)")]
    public static double Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<double>(m, s, style);

    [Shim("M:System.Double.Parse(System.String,System.IFormatProvider)")]
    public static double Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<double>(m, s, Default);

    [Shim("M:System.Double.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static double Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<double>(m, s, style);

    [Shim("M:System.Double.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static double Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<double>(m, s, style);

    [Shim("M:System.Double.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static double Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<double>(m, s, Default);

    [Shim("M:System.Double.TryParse(System.String,System.Double@)")]
    public static bool TryParse(Meter m, string? s, out double result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Double.TryParse(System.ReadOnlySpan{System.Char},System.Double@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out double result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Double.TryParse(System.String,System.IFormatProvider,System.Double@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out double result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Double.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Double@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out double result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Double.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Double@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out double result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Double.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Double@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out double result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
