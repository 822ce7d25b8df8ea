// If this file is wrong an attacker formats or parses byte values without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="byte"/>. Format providers are ignored: the culture is always the invariant one.</summary>
public static class ByteShims
{
    private const NumberStyles Default = NumberStyles.Integer;

    [Shim("M:System.Byte.ToString")]
    public static string ToString(Meter m, byte self) => ValueText.Of(m, self)!;

    [Shim("M:System.Byte.ToString(System.String)")]
    public static string ToString(Meter m, byte self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Byte.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, byte self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Byte.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, byte self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Byte.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static bool TryFormat(
        Meter m, byte self, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        NumberText.TryFormat(m, self, destination, out charsWritten, format);

    [Shim("M:System.Byte.Parse(System.String)")]
    public static byte Parse(Meter m, string s) => NumberParsing.Parse<byte>(m, s, Default);

    [Shim("M:System.Byte.Parse(System.String,System.Globalization.NumberStyles)")]
    public static byte Parse(Meter m, string s, NumberStyles style) => NumberParsing.Parse<byte>(m, s, style);

    [Shim("M:System.Byte.Parse(System.String,System.IFormatProvider)")]
    public static byte Parse(Meter m, string s, IFormatProvider? provider) => NumberParsing.Parse<byte>(m, s, Default);

    [Shim("M:System.Byte.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static byte Parse(Meter m, string s, NumberStyles style, IFormatProvider? provider) =>
        NumberParsing.Parse<byte>(m, s, style);

    [Shim("M:System.Byte.Parse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static byte Parse(Meter m, ReadOnlySpan<char> s, NumberStyles style = Default, IFormatProvider? provider = null) =>
        NumberParsing.Parse<byte>(m, s, style);

    [Shim("M:System.Byte.Parse(System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    public static byte Parse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider) => NumberParsing.Parse<byte>(m, s, Default);

    [Shim("M:System.Byte.TryParse(System.String,System.Byte@)")]
    public static bool TryParse(Meter m, string? s, out byte result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Byte.TryParse(System.ReadOnlySpan{System.Char},System.Byte@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, out byte result) => NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Byte.TryParse(System.String,System.IFormatProvider,System.Byte@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out byte result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Byte.TryParse(System.ReadOnlySpan{System.Char},System.IFormatProvider,System.Byte@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, IFormatProvider? provider, out byte result) =>
        NumberParsing.TryParse(m, s, Default, out result);

    [Shim("M:System.Byte.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Byte@)")]
    public static bool TryParse(Meter m, string? s, NumberStyles style, IFormatProvider? provider, out byte result) =>
        NumberParsing.TryParse(m, s, style, out result);

    [Shim("M:System.Byte.TryParse(System.ReadOnlySpan{System.Char},System.Globalization.NumberStyles,System.IFormatProvider,System.Byte@)")]
    public static bool TryParse(Meter m, ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out byte result) =>
        NumberParsing.TryParse(m, s, style, out result);
}
