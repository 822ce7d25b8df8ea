// If this file is wrong an attacker formats or parses UInt128 values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="UInt128"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class UInt128Shims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.UInt128.ToString")]
    public static string ToString(Meter m, UInt128 self) => ValueText.Of(m, self)!;

    [Shim("M:System.UInt128.ToString(System.String)")]
    public static string ToString(Meter m, UInt128 self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.UInt128.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, UInt128 self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.UInt128.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, UInt128 self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.UInt128.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, UInt128 self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.UInt128.Parse(System.String)")]
    public static UInt128 Parse(Meter m, string s) => NumberParsing.Parse<UInt128>(m, s, Default);

    [Shim("M:System.UInt128.Parse(System.String,System.Globalization.NumberStyles)")]
    public static UInt128 Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<UInt128>(m, s, style);

    [Shim("M:System.UInt128.Parse(System.String,System.IFormatProvider)")]
    public static UInt128 Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<UInt128>(m, s, Default);

    [Shim("M:System.UInt128.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static UInt128 Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<UInt128>(m, s, style);

    [Shim("M:System.UInt128.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static UInt128 Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<UInt128>(m, s, style);

    [Shim("M:System.UInt128.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static UInt128 Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<UInt128>(m, s, Default);

    [Shim("M:System.UInt128.TryParse(System.String,System.UInt128@)")]
    public static bool TryParse(Meter m, string? s, out UInt128 result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UInt128.TryParse(System.ReadOnlySpan{System.Char},System.UInt128@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out UInt128 result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UInt128.TryParse(System.String,System.IFormatProvider,System.UInt128@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out UInt128 result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UInt128.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.UInt128@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out UInt128 result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UInt128.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.UInt128@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out UInt128 result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.UInt128.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.UInt128@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out UInt128 result) =>
        NumberParsing.TryParse(m, s, style, out result);

    /// <summary>A fixed-seed code; the base library's is random per process.</summary>
    [Shim("M:System.UInt128.GetHashCode")]
    public static int GetHashCode(Meter m, UInt128 self) => Equality.Code(m, self);
}
