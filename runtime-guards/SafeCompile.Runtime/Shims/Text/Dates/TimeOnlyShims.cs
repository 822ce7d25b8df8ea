// If this file is wrong an attacker formats or parses long texts without paying.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="TimeOnly"/>, always under the invariant culture.</summary>
public static class TimeOnlyShims
{
    [Shim("M:System.TimeOnly.ToString")]
    public static string ToString(Meter m, TimeOnly self) => ValueText.Of(m, self)!;

    [Shim("M:System.TimeOnly.ToString(System.String)")]
    public static string ToString(Meter m, TimeOnly self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.TimeOnly.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, TimeOnly self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.TimeOnly.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, TimeOnly self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.TimeOnly.ToShortTimeString")]
    public static string ToShortTimeString(Meter m, TimeOnly self) => ToString(m, self, "t");

    [Shim("M:System.TimeOnly.ToLongTimeString")]
    public static string ToLongTimeString(Meter m, TimeOnly self) => ToString(m, self, "T");

    [Shim("M:System.TimeOnly.Parse(System.String)")]
    public static TimeOnly Parse(Meter m, string s) => Parse(m, s, null);

    [Shim("M:System.TimeOnly.Parse(System.String,System.IFormatProvider)")]
    public static TimeOnly Parse(Meter m, string s, IFormatProvider? provider)
    {
        DateParsing.Pay(m, s, 4);
        if (s is not null) TextCharge.NewString(m, 100 + s.Length); // For the message of a failure.
        return TimeOnly.Parse(s!, NumberText.Invariant);
    }

    [Shim("M:System.TimeOnly.TryParse(System.String,System.TimeOnly@)")]
    public static bool TryParse(Meter m, string? s, out TimeOnly result) => TryParse(m, s, null, out result);

    [Shim("M:System.TimeOnly.TryParse(System.String,System.IFormatProvider,System.TimeOnly@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out TimeOnly result)
    {
        DateParsing.Pay(m, s, 4);
        return TimeOnly.TryParse(s, NumberText.Invariant, out result);
    }

    [Shim("M:System.TimeOnly.ParseExact(System.String,System.String)")]
    public static TimeOnly ParseExact(Meter m, string s, string format) => ParseExact(m, s, format, null);

    [Shim("M:System.TimeOnly.ParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles)")]
    public static TimeOnly ParseExact(Meter m, string s, string format, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None)
    {
        DateParsing.Pay(m, s, 2);
        DateParsing.Pay(m, format, 2);
        if (s is not null) TextCharge.NewString(m, 100 + s.Length); // For the message of a failure.
        return TimeOnly.ParseExact(s!, format, NumberText.Invariant, style);
    }

    [Shim("M:System.TimeOnly.TryParseExact(System.String,System.String,System.TimeOnly@)")]
    public static bool TryParseExact(Meter m, string? s, string? format, out TimeOnly result) =>
        TryParseExact(m, s, format, null, DateTimeStyles.None, out result);

    [Shim("M:System.TimeOnly.TryParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles,System.TimeOnly@)")]
    public static bool TryParseExact(
        Meter m, string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        DateParsing.Pay(m, s, 2);
        DateParsing.Pay(m, format, 2);
        return TimeOnly.TryParseExact(s, format, NumberText.Invariant, style, out result);
    }
}
