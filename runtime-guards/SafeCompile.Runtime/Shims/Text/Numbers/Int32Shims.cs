// If this file is wrong an attacker formats or parses int values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="int"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class Int32Shims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.Int32.ToString")]
    public static string ToString(Meter m, int self) => ValueText.Of(m, self)!;

    [Shim("M:System.Int32.ToString(System.String)")]
    public static string ToString(Meter m, int self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Int32.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, int self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Int32.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, int self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Int32.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, int self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Int32.Parse(System.String)")]
    public static int Parse(Meter m, string s) => NumberParsing.Parse<int>(m, s, Default);

    [Shim("M:System.Int32.Parse(System.String,System.Globalization.NumberStyles)")]
    public static int Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<int>(m, s, style);

    [Shim("M:System.Int32.Parse(System.String,System.IFormatProvider)")]
    public static int Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<int>(m, s, Default);

    [Shim("M:System.Int32.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static int Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<int>(m, s, style);

    [Shim("M:System.Int32.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static int Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<int>(m, s, style);

    [Shim("M:System.Int32.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static int Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<int>(m, s, Default);

    [Shim("M:System.Int32.TryParse(System.String,System.Int32@)")]
    public static bool TryParse(Meter m, string? s, out int result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int32.TryParse(System.ReadOnlySpan{System.Char},System.Int32@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out int result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int32.TryParse(System.String,System.IFormatProvider,System.Int32@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out int result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int32.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Int32@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out int result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Int32.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Int32@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out int result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Int32.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Int32@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out int result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
