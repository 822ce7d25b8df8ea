// If this file is wrong an attacker formats or parses long values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="long"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class Int64Shims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.Int64.ToString")]
    public static string ToString(Meter m, long self) => ValueText.Of(m, self)!;

    [Shim("M:System.Int64.ToString(System.String)")]
    public static string ToString(Meter m, long self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Int64.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, long self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Int64.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, long self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Int64.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, long self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Int64.Parse(System.String)")]
    public static long Parse(Meter m, string s) => NumberParsing.Parse<long>(m, s, Default);

    [Shim("M:System.Int64.Parse(System.String,System.Globalization.NumberStyles)")]
    public static long Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<long>(m, s, style);

    [Shim("M:System.Int64.Parse(System.String,System.IFormatProvider)")]
    public static long Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<long>(m, s, Default);

    [Shim("M:System.Int64.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static long Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<long>(m, s, style);

    [Shim("M:System.Int64.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static long Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<long>(m, s, style);

    [Shim("M:System.Int64.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static long Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<long>(m, s, Default);

    [Shim("M:System.Int64.TryParse(System.String,System.Int64@)")]
    public static bool TryParse(Meter m, string? s, out long result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int64.TryParse(System.ReadOnlySpan{System.Char},System.Int64@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out long result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int64.TryParse(System.String,System.IFormatProvider,System.Int64@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out long result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int64.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Int64@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out long result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int64.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Int64@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out long result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Int64.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Int64@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out long result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
