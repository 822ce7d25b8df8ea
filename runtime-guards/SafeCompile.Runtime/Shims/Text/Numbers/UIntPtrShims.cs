// If this file is wrong an attacker formats or parses nuint values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="nuint"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class UIntPtrShims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.UIntPtr.ToString")]
    public static string ToString(Meter m, nuint self) => ValueText.Of(m, self)!;

    [Shim("M:System.UIntPtr.ToString(System.String)")]
    public static string ToString(Meter m, nuint self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.UIntPtr.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, nuint self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.UIntPtr.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, nuint self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.UIntPtr.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, nuint self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.UIntPtr.Parse(System.String)")]
    public static nuint Parse(Meter m, string s) => NumberParsing.Parse<nuint>(m, s, Default);

    [Shim("M:System.UIntPtr.Parse(System.String,System.Globalization.NumberStyles)")]
    public static nuint Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<nuint>(m, s, style);

    [Shim("M:System.UIntPtr.Parse(System.String,System.IFormatProvider)")]
    public static nuint Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<nuint>(m, s, Default);

    [Shim("M:System.UIntPtr.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static nuint Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<nuint>(m, s, style);

    [Shim("M:System.UIntPtr.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static nuint Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<nuint>(m, s, style);

    [Shim("M:System.UIntPtr.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static nuint Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<nuint>(m, s, Default);

    [Shim("M:System.UIntPtr.TryParse(System.String,System.UIntPtr@)")]
    public static bool TryParse(Meter m, string? s, out nuint result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UIntPtr.TryParse(System.ReadOnlySpan{System.Char},System.UIntPtr@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out nuint result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UIntPtr.TryParse(System.String,System.IFormatProvider,System.UIntPtr@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out nuint result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UIntPtr.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.UIntPtr@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out nuint result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.UIntPtr.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.UIntPtr@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out nuint result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.UIntPtr.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.UIntPtr@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nuint result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
