// If this file is wrong an attacker formats or parses nint values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="nint"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class IntPtrShims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.IntPtr.ToString")]
    public static string ToString(Meter m, nint self) => ValueText.Of(m, self)!;

    [Shim("M:System.IntPtr.ToString(System.String)")]
    public static string ToString(Meter m, nint self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.IntPtr.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, nint self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.IntPtr.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, nint self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.IntPtr.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, nint self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.IntPtr.Parse(System.String)")]
    public static nint Parse(Meter m, string s) => NumberParsing.Parse<nint>(m, s, Default);

    [Shim("M:System.IntPtr.Parse(System.String,System.Globalization.NumberStyles)")]
    public static nint Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<nint>(m, s, style);

    [Shim("M:System.IntPtr.Parse(System.String,System.IFormatProvider)")]
    public static nint Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<nint>(m, s, Default);

    [Shim("M:System.IntPtr.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static nint Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<nint>(m, s, style);

    [Shim("M:System.IntPtr.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static nint Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<nint>(m, s, style);

    [Shim("M:System.IntPtr.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static nint Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<nint>(m, s, Default);

    [Shim("M:System.IntPtr.TryParse(System.String,System.IntPtr@)")]
    public static bool TryParse(Meter m, string? s, out nint result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.IntPtr.TryParse(System.ReadOnlySpan{System.Char},System.IntPtr@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out nint result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.IntPtr.TryParse(System.String,System.IFormatProvider,System.IntPtr@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out nint result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.IntPtr.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.IntPtr@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out nint result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.IntPtr.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.IntPtr@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out nint result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.IntPtr.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.IntPtr@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nint result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
