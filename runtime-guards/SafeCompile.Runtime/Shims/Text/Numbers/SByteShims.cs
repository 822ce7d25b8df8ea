// If this file is wrong an attacker formats or parses sbyte values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="sbyte"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class SByteShims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.SByte.ToString")]
    public static string ToString(Meter m, sbyte self) => ValueText.Of(m, self)!;

    [Shim("M:System.SByte.ToString(System.String)")]
    public static string ToString(Meter m, sbyte self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.SByte.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, sbyte self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.SByte.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, sbyte self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.SByte.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, sbyte self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.SByte.Parse(System.String)")]
    public static sbyte Parse(Meter m, string s) => NumberParsing.Parse<sbyte>(m, s, Default);

    [Shim("M:System.SByte.Parse(System.String,System.Globalization.NumberStyles)")]
    public static sbyte Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<sbyte>(m, s, style);

    [Shim("M:System.SByte.Parse(System.String,System.IFormatProvider)")]
    public static sbyte Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<sbyte>(m, s, Default);

    [Shim("M:System.SByte.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static sbyte Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<sbyte>(m, s, style);

    [Shim("M:System.SByte.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static sbyte Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<sbyte>(m, s, style);

    [Shim("M:System.SByte.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static sbyte Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<sbyte>(m, s, Default);

    [Shim("M:System.SByte.TryParse(System.String,System.SByte@)")]
    public static bool TryParse(Meter m, string? s, out sbyte result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.SByte.TryParse(System.ReadOnlySpan{System.Char},System.SByte@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out sbyte result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.SByte.TryParse(System.String,System.IFormatProvider,System.SByte@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out sbyte result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.SByte.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.SByte@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out sbyte result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.SByte.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.SByte@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out sbyte result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.SByte.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.SByte@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out sbyte result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
