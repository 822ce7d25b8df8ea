// If this file is wrong an attacker reads the host's clock or time zone out of a date.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>
/// <see cref="DateTimeOffset"/> without a clock, in a world whose local time zone is UTC: what would ask for the machine's zone, and text. Arithmetic
/// is direct.
/// </summary>
public static class DateTimeOffsetShims
{
    [Shim("M:System.DateTimeOffset.#ctor(System.DateTime)")]
    public static DateTimeOffset New(Meter m, DateTime dateTime)
    {
        Guard.Charge(m, 5);
        return new DateTimeOffset(dateTime.Ticks, TimeSpan.Zero);
    }

    [Shim("M:System.DateTimeOffset.op_Implicit(System.DateTime)~System.DateTimeOffset")]
    public static DateTimeOffset FromDateTime(Meter m, DateTime dateTime) => New(m, dateTime);

    [Shim("M:System.DateTimeOffset.#ctor(System.DateTime,System.TimeSpan)")]
    public static DateTimeOffset New(Meter m, DateTime dateTime, TimeSpan offset)
    {
        Guard.Charge(m, 8);
        return new DateTimeOffset(dateTime.Kind == DateTimeKind.Local ? DateTime.SpecifyKind(dateTime, DateTimeKind.Utc) : dateTime, offset);
    }

    [Shim("M:System.DateTimeOffset.ToString")]
    public static string ToString(Meter m, DateTimeOffset self) => ValueText.Of(m, self)!;

    [Shim("M:System.DateTimeOffset.ToString(System.String)")]
    public static string ToString(Meter m, DateTimeOffset self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.DateTimeOffset.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, DateTimeOffset self, IFormatProvider? formatProvider) => ValueText.Of(m, self)!;

    [Shim("M:System.DateTimeOffset.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, DateTimeOffset self, string? format, IFormatProvider? formatProvider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.DateTimeOffset.Parse(System.String)")]
    public static DateTimeOffset Parse(Meter m, string input) => Parse(m, input, null, DateTimeStyles.None);

    [Shim("M:System.DateTimeOffset.Parse(System.String,System.IFormatProvider)")]
    public static DateTimeOffset Parse(Meter m, string input, IFormatProvider? formatProvider) => Parse(m, input, formatProvider, DateTimeStyles.None);

    [Shim("M:System.DateTimeOffset.Parse(System.String,System.IFormatProvider,System.Globalization.DateTimeStyles)")]
    public static DateTimeOffset Parse(Meter m, string input, IFormatProvider? formatProvider, DateTimeStyles styles)
    {
        DateParsing.CheckOffset(styles); // Before the text is looked at, as in the original.
        ArgumentNullException.ThrowIfNull(input);
        return TryParse(m, input, formatProvider, styles, out DateTimeOffset result) ? result : throw DateParsing.Failure(m, input);
    }

    [Shim("M:System.DateTimeOffset.TryParse(System.String,System.DateTimeOffset@)")]
    public static bool TryParse(Meter m, string? input, out DateTimeOffset result) => TryParse(m, input, null, DateTimeStyles.None, out result);

    [Shim("M:System.DateTimeOffset.TryParse(System.String,System.IFormatProvider,System.DateTimeOffset@)")]
    public static bool TryParse(Meter m, string? s, IFormatProvider? provider, out DateTimeOffset result) =>
        TryParse(m, s, provider, DateTimeStyles.None, out result);

    [Shim("M:System.DateTimeOffset.TryParse(System.String,System.IFormatProvider,System.Globalization.DateTimeStyles,System.DateTimeOffset@)")]
    public static bool TryParse(Meter m, string? input, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result) =>
        DateParsing.TryParse(m, input, styles, out result);

    [Shim("M:System.DateTimeOffset.ParseExact(System.String,System.String,System.IFormatProvider)")]
    public static DateTimeOffset ParseExact(Meter m, string input, string format, IFormatProvider? formatProvider) =>
        ParseExact(m, input, format, formatProvider, DateTimeStyles.None);

    [Shim("M:System.DateTimeOffset.ParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles)")]
    public static DateTimeOffset ParseExact(Meter m, string input, string format, IFormatProvider? formatProvider, DateTimeStyles styles)
    {
        DateParsing.CheckOffset(styles); // As above.
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(format);
        return TryParseExact(m, input, format, formatProvider, styles, out DateTimeOffset result) ? result : throw DateParsing.Failure(m, input);
    }

    [Shim("M:System.DateTimeOffset.TryParseExact(System.String,System.String,System.IFormatProvider,System.Globalization.DateTimeStyles,System.DateTimeOffset@)")]
    public static bool TryParseExact(
        Meter m, string? input, string? format, IFormatProvider? formatProvider, DateTimeStyles styles, out DateTimeOffset result) =>
        DateParsing.TryParseExact(m, input, format, styles, out result);
}
