// If this file is wrong an attacker formats or parses float values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="float"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class SingleShims
{
    private const NumberStyles Default = NumberStyles.Float | NumberStyles.AllowThousands;

    [Shim("M:System.Single.ToString")]
    public static string ToString(Meter m, float self) => ValueText.Of(m, self)!;

    [Shim("M:System.Single.ToString(System.String)")]
    public static string ToString(Meter m, float self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Single.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, float self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Single.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, float self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Single.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, float self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Single.Parse(System.String)")]
    public static float Parse(Meter m, string s) => NumberParsing.Parse<float>(m, s, Default);

    [Shim("M:System.Single.Parse(System.String,System.Globalization.NumberStyles)")]
    public static float Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<float>(m, s, style);

    [Shim("M:System.Single.Parse(System.String,System.IFormatProvider)")]
    public static float Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<float>(m, s, Default);

    [Shim("M:System.Single.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static float Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<float>(m, s, style);

    [Shim("M:System.Single.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static float Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<float>(m, s, style);

    [Shim("M:System.Single.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static float Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<float>(m, s, Default);

    [Shim("M:System.Single.TryParse(System.String,System.Single@)")]
    public static bool TryParse(Meter m, string? s, out float result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Single.TryParse(System.ReadOnlySpan{System.Char},System.Single@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out float result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Single.TryParse(System.String,System.IFormatProvider,System.Single@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out float result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Single.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Single@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out float result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Single.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Single@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out float result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Single.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Single@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out float result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
