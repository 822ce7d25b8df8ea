// If this file is wrong an attacker reads the host's clock or time zone out of a date.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="DateOnly"/> without a clock or a time zone: see <see cref="DateParsing"/> and <see cref="DateText"/>.</summary>
public static class DateOnlyShims
{
    [Shim("M:System.DateOnly.ToString")]
    public static string ToString(Meter m, DateOnly self) => ValueText.Of(m, self)!;

    [Shim("M:System.DateOnly.ToString(System.String)")]
    public static string ToString(Meter m, DateOnly self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.DateOnly.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, DateOnly self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.DateOnly.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, DateOnly self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.DateOnly.ToShortDateString")]
    public static string ToShortDateString(Meter m, DateOnly self) => ToString(m, self, "d");

    [Shim("M:System.DateOnly.ToLongDateString")]
    public static string ToLongDateString(Meter m, DateOnly self) => ToString(m, self, "D");

    [Shim("M:System.DateOnly.Parse(System.String)")]
    public static DateOnly Parse(Meter m, string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(m, s, out DateOnly result) ? result : throw DateParsing.Failure(m, s);
    }

    [Shim("M:System.DateOnly.Parse(System.String,System.IFormatProvider)")]
    public static DateOnly Parse(Meter m, string s, IFormatProvider? provider) => Parse(m, s);

    [Shim("M:System.DateOnly.TryParse(System.String,System.DateOnly@)")]
    public static bool TryParse(Meter m, string? s, out DateOnly result)
    {
        DateParsing.Pay(m, s, 30);
        return DateOnly.TryParseExact(s, DateParsing.Dates, NumberText.Invariant, DateTimeStyles.AllowWhiteSpaces, out result);
    }

    [Shim("M:System.DateOnly.TryParse(System.String,System.IFormatProvider,System.DateOnly@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out DateOnly result) => TryParse(m, s, out result);

    [Shim("M:System.DateOnly.ParseExact(System.String,System.String)")]
    public static DateOnly ParseExact(Meter m, string s, string format) => ParseExact(m, s, format, null, DateTimeStyles.None);

    [Shim("M:System.DateOnly.ParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles)")]
    public static DateOnly ParseExact(
        Meter m, string s, string format, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(format);
        return TryParseExact(m, s, format, provider, style, out DateOnly result) ? result : throw DateParsing.Failure(m, s);
    }

    [Shim("M:System.DateOnly.TryParseExact(System.String,System.String,System.DateOnly@)")]
    public static bool TryParseExact(Meter m, string? s, string? format, out DateOnly result) =>
        TryParseExact(m, s, format, null, DateTimeStyles.None, out result);

    [Shim("M:System.DateOnly.TryParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles,System.DateOnly@)")]
    public static bool TryParseExact(Meter m, string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
    {
        DateParsing.Pay(m, s, 2);
        DateParsing.Pay(m, format, 2);
        result = default;
        return DateParsing.NamesYear(format) && DateOnly.TryParseExact(s, format, NumberText.Invariant, style, out result);
    }
}
