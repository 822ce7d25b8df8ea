// If this file is wrong an attacker formats or parses long texts without paying.
namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="TimeSpan"/>, always under the invariant culture.</summary>
public static class TimeSpanShims
{
    [Shim("M:System.TimeSpan.ToString")]
    public static string ToString(Meter m, TimeSpan self) => ValueText.Of(m, self)!;

    [Shim("M:System.TimeSpan.ToString(System.String)")]
    public static string ToString(Meter m, TimeSpan self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.TimeSpan.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, TimeSpan self, string? format, IFormatProvider? formatProvider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.TimeSpan.Parse(System.String)")]
    public static TimeSpan Parse(Meter m, string s) => Parse(m, s, null);

    [Shim("M:System.TimeSpan.Parse(System.String,System.IFormatProvider)")]
    public static TimeSpan Parse(Meter m, string input, IFormatProvider? formatProvider)
    {
        DateParsing.Pay(m, input, 4);
        if (input is not null) TextCharge.NewString(m, 100 + input.Length); // For the message of a failure.
        return TimeSpan.Parse(input!, NumberText.Invariant);
    }

    [Shim("M:System.TimeSpan.TryParse(System.String,System.TimeSpan@)")]
    public static bool TryParse(Meter m, string? s, out TimeSpan result) => TryParse(m, s, null, out result);

    [Shim("M:System.TimeSpan.TryParse(System.String,System.IFormatProvider,System.TimeSpan@)")]
    public static bool TryParse(Meter m, string? input, IFormatProvider? formatProvider, out TimeSpan result)
    {
        DateParsing.Pay(m, input, 4);
        return TimeSpan.TryParse(input, NumberText.Invariant, out result);
    }

    [Shim("M:System.TimeSpan.ParseExact(System.String,System.String,System.IFormatProvider)")]
    public static TimeSpan ParseExact(Meter m, string input, string format, IFormatProvider? formatProvider)
    {
        DateParsing.Pay(m, input, 2);
        DateParsing.Pay(m, format, 2);
        if (input is not null) TextCharge.NewString(m, 100 + input.Length); // For the message of a failure.
        return TimeSpan.ParseExact(input!, format, NumberText.Invariant);
    }

    [Shim("M:System.TimeSpan.TryParseExact(System.String,System.String,System.IFormatProvider,System.TimeSpan@)")]
    public static bool TryParseExact(
        Meter m, string? input, string? format, IFormatProvider? formatProvider, out TimeSpan result)
    {
        DateParsing.Pay(m, input, 2);
        DateParsing.Pay(m, format, 2);
        return TimeSpan.TryParseExact(input, format, NumberText.Invariant, out result);
    }
}
