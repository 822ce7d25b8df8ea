// If this file is wrong an attacker reads the host's clock or time zone out of a date.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="DateTime"/> without a clock or a time zone: see <see cref="DateParsing"/> and <see cref="DateText"/>.</summary>
public static class DateTimeShims
{
    [Shim("M:System.DateTime.ToString")]
    public static string ToString(Meter m, DateTime self) => ValueText.Of(m, self)!;

    [Shim("M:System.DateTime.ToString(System.String)")]
    public static string ToString(Meter m, DateTime self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.DateTime.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, DateTime self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.DateTime.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, DateTime self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.DateTime.ToShortDateString")]
    public static string ToShortDateString(Meter m, DateTime self) => ToString(m, self, "d");

    [Shim("M:System.DateTime.ToLongDateString")]
    public static string ToLongDateString(Meter m, DateTime self) => ToString(m, self, "D");

    [Shim("M:System.DateTime.ToShortTimeString")]
    public static string ToShortTimeString(Meter m, DateTime self) => ToString(m, self, "t");

    [Shim("M:System.DateTime.ToLongTimeString")]
    public static string ToLongTimeString(Meter m, DateTime self) => ToString(m, self, "T");

    [Shim("M:System.DateTime.Parse(System.String)")]
    public static DateTime Parse(Meter m, string s) => Parse(m, s, null, DateTimeStyles.None);

    [Shim("M:System.DateTime.Parse(System.String,System.IFormatProvider)")]
    public static DateTime Parse(Meter m, string s, IFormatProvider? provider) => Parse(m, s, provider, DateTimeStyles.None);

    [Shim("M:System.DateTime.Parse(System.String,System.IFormatProvider,System.Globalization.DateTimeStyles)")]
    public static DateTime Parse(Meter m, string s, IFormatProvider? provider, DateTimeStyles styles)
    {
        ArgumentNullException.ThrowIfNull(s);
        return DateParsing.TryParse(m, s, styles, out DateTime result) ? result : throw DateParsing.Failure(m, s);
    }

    [Shim("M:System.DateTime.TryParse(System.String,System.DateTime@)")]
    public static bool TryParse(Meter m, string? s, out DateTime result) => DateParsing.TryParse(m, s, DateTimeStyles.None, out result);

    [Shim("M:System.DateTime.TryParse(System.String,System.IFormatProvider,System.DateTime@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out DateTime result) =>
        DateParsing.TryParse(m, s, DateTimeStyles.None, out result);

    [Shim("M:System.DateTime.TryParse(System.String,System.IFormatProvider,System.Globalization.DateTimeStyles,System.DateTime@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, DateTimeStyles styles, out DateTime result) =>
        DateParsing.TryParse(m, s, styles, out result);

    [Shim("M:System.DateTime.ParseExact(System.String,System.String,System.IFormatProvider)")]
    public static DateTime ParseExact(Meter m, string s, string format, IFormatProvider? provider) =>
        ParseExact(m, s, format, provider, DateTimeStyles.None);

    [Shim("M:System.DateTime.ParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles)")]
    public static DateTime ParseExact(Meter m, string s, string format, IFormatProvider? provider, DateTimeStyles style)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(format);
        return DateParsing.TryParseExact(m, s, format, style, out DateTime result) ? result : throw DateParsing.Failure(m, s);
    }

    [Shim("M:System.DateTime.TryParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles,System.DateTime@)")]
    public static bool TryParseExact(Meter m, string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTime result) =>
        DateParsing.TryParseExact(m, s, format, style, out result);
}
