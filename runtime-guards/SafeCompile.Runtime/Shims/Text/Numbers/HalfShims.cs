// If this file is wrong an attacker formats or parses Half values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="Half"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class HalfShims
{
    private const NumberStyles Default = NumberStyles.Float | NumberStyles.AllowThousands;

    [Shim("M:System.Half.ToString")]
    public static string ToString(Meter m, Half self) => ValueText.Of(m, self)!;

    [Shim("M:System.Half.ToString(System.String)")]
    public static string ToString(Meter m, Half self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Half.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, Half self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Half.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, Half self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Half.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, Half self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Half.Parse(System.String)")]
    public static Half Parse(Meter m, string s) => NumberParsing.Parse<Half>(m, s, Default);

    [Shim("M:System.Half.Parse(System.String,System.Globalization.NumberStyles)")]
    public static Half Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<Half>(m, s, style);

    [Shim("M:System.Half.Parse(System.String,System.IFormatProvider)")]
    public static Half Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<Half>(m, s, Default);

    [Shim("M:System.Half.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static Half Parse(Meter m, string s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<Half>(m, s, style);

    [Shim("M:System.Half.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static Half Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<Half>(m, s, style);

    [Shim("M:System.Half.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static Half Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<Half>(m, s, Default);

    [Shim("M:System.Half.TryParse(System.String,System.Half@)")]
    public static bool TryParse(Meter m, string? s, out Half result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Half.TryParse(System.ReadOnlySpan{System.Char},System.Half@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out Half result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Half.TryParse(System.String,System.IFormatProvider,System.Half@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out Half result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Half.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Half@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out Half result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Half.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Half@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out Half result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Half.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Half@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Half result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
