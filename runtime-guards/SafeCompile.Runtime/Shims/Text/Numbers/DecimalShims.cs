// If this file is wrong an attacker formats or parses decimal values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="decimal"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class DecimalShims
{
    private const NumberStyles Default = NumberStyles.Number;

    [Shim("M:System.Decimal.ToString")]
    public static string ToString(Meter m, decimal self) => ValueText.Of(m, self)!;

    [Shim("M:System.Decimal.ToString(System.String)")]
    public static string ToString(Meter m, decimal self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Decimal.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, decimal self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Decimal.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, decimal self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Decimal.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, decimal self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Decimal.Parse(System.String)")]
    public static decimal Parse(Meter m, string s) => NumberParsing.Parse<decimal>(m, s, Default);

    [Shim("M:System.Decimal.Parse(System.String,System.Globalization.NumberStyles)")]
    public static decimal Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<decimal>(m, s, style);

    [Shim("M:System.Decimal.Parse(System.String,System.IFormatProvider)")]
    public static decimal Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<decimal>(m, s, Default);

    [Shim("M:System.Decimal.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static decimal Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<decimal>(m, s, style);

    [Shim("M:System.Decimal.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static decimal Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<decimal>(m, s, style);

    [Shim("M:System.Decimal.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static decimal Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<decimal>(m, s, Default);

    [Shim("M:System.Decimal.TryParse(System.String,System.Decimal@)")]
    public static bool TryParse(Meter m, string? s, out decimal result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Decimal.TryParse(System.ReadOnlySpan{System.Char},System.Decimal@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out decimal result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Decimal.TryParse(System.String,System.IFormatProvider,System.Decimal@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out decimal result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Decimal.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Decimal@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out decimal result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Decimal.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Decimal@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out decimal result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Decimal.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Decimal@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out decimal result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
