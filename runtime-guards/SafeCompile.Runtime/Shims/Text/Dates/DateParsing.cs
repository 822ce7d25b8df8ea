// If this file is wrong an attacker reads the host's clock or time zone: .NET fills in what a date text leaves out.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>
/// Reading dates without a clock and in a world whose local time zone is UTC. Free parsing knows these patterns; exact patterns that name a day or
/// a month must name the year too, since .NET would take the missing one from the clock.
/// </summary>
internal static class DateParsing
{
    internal static readonly string[] Dates =
    [
        "yyyy-M-d", "yyyy/M/d", "M/d/yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy", "dddd, dd MMMM yyyy",
        "yyyy-M", "yyyy MMMM",
    ];

    private static readonly string[] s_moments =
    [
        .. Dates, "yyyy-M-dTH:m:s.FFFFFFFK", "yyyy-M-dTH:mK", "yyyy-M-d H:m:s.FFFFFFFK", "yyyy-M-d H:mK", "yyyy/M/d H:m:s.FFFFFFF", "yyyy/M/d H:m",
        "M/d/yyyy H:m:s.FFFFFFF", "M/d/yyyy H:m", "M/d/yyyy h:m:s tt", "M/d/yyyy h:m tt", "d MMM yyyy H:m:s", "d MMM yyyy H:m",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd MMMM yyyy HH:mm:ss", "dddd, dd MMMM yyyy HH:mm",
    ];

    private static readonly string[] s_offsets = [.. s_moments, "yyyy-M-d H:m:s.FFFFFFF zzz", "yyyy-M-d H:m zzz", "M/d/yyyy H:m:s zzz", "M/d/yyyy H:m zzz"];

    internal static bool TryParse(Meter m, string? s, DateTimeStyles styles, out DateTimeOffset result)
    {
        Guard.ChargeLong(m, 2_900); // 80 for each pattern.
        Pay(m, s, 35);
        CheckOffset(styles);
        return DateTimeOffset.TryParseExact(s, s_offsets, NumberText.Invariant, Utc(styles) | DateTimeStyles.AllowWhiteSpaces, out result);
    }

    internal static bool TryParseExact(Meter m, string? s, string? format, DateTimeStyles styles, out DateTimeOffset result)
    {
        Pay(m, s, 2);
        Pay(m, format, 2);
        CheckOffset(styles);
        result = default;
        // A pattern of a time alone would take the day from the clock.
        return NamesYear(format) && format is not ("t" or "T") && (format is null or { Length: < 2 } || NamesYear(format + "d"))
            && DateTimeOffset.TryParseExact(s, format, NumberText.Invariant, Utc(styles), out result);
    }

    internal static bool TryParse(Meter m, string? s, DateTimeStyles styles, out DateTime result)
    {
        Guard.ChargeLong(m, 2_500); // 80 for each pattern.
        Pay(m, s, 30);
        Check(styles);
        styles |= DateTimeStyles.AllowWhiteSpaces;
        return Finish(DateTime.TryParseExact(s, s_moments, NumberText.Invariant, World(styles), out result), styles, ref result);
    }

    internal static bool TryParseExact(Meter m, string? s, string? format, DateTimeStyles styles, out DateTime result)
    {
        Pay(m, s, 2);
        Pay(m, format, 2);
        Check(styles);
        result = default;
        return NamesYear(format)
            && Finish(DateTime.TryParseExact(s, format, NumberText.Invariant, World(styles), out result), styles, ref result);
    }

    /// <summary>False when a pattern names a month or a day without the year.</summary>
    internal static bool NamesYear(string? format)
    {
        if (format is null or { Length: 0 }) return true;
        if (format.Length == 1) return format[0] is not ('m' or 'M');
        bool year = false, day = false;
        for (int i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '\\': i++; break;
                case '\'' or '"':
                    int end = format.IndexOf(format[i], i + 1);
                    i = end < 0 ? format.Length : end;
                    break;
                case 'y': year = true; break;
                case 'M' or 'd': day = true; break;
            }
        }

        return year || !day;
    }

    internal static FormatException Failure(Meter m, string? s)
    {
        TextCharge.NewString(m, 100 + (s is null ? 0 : s.Length));
        return new FormatException($"String '{s}' was not recognized as a valid date. A guest has no clock: the year must be there.");
    }

    internal static void Pay(Meter m, string? text, int price) => Guard.ChargeLong(m, 300 + (long)price * (text is null ? 0 : text.Length));

    // Styles that contradict each other throw before the text is looked at.
    private static void Check(DateTimeStyles styles) => DateTime.TryParseExact("", "o", NumberText.Invariant, styles, out _);

    internal static void CheckOffset(DateTimeStyles styles) => DateTimeOffset.TryParseExact("", "o", NumberText.Invariant, styles, out _);

    // Never lets .NET convert to local time, for which it would ask for the machine's zone.
    private static DateTimeStyles World(DateTimeStyles styles)
    {
        const DateTimeStyles Zones = DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal | DateTimeStyles.RoundtripKind;
        DateTimeStyles world = (styles & ~Zones) | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
        bool assume = (styles & (DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal)) != 0;
        return assume ? world | DateTimeStyles.AssumeUniversal : world;
    }

    // A text without an offset is in the local zone, which is UTC; .NET would ask the machine for it.
    private static DateTimeStyles Utc(DateTimeStyles styles) => (styles & ~DateTimeStyles.AssumeLocal) | DateTimeStyles.AssumeUniversal;

    private static bool Finish(bool parsed, DateTimeStyles styles, ref DateTime result)
    {
        if (parsed && result.Kind == DateTimeKind.Utc && (styles & (DateTimeStyles.AdjustToUniversal | DateTimeStyles.RoundtripKind)) == 0)
            result = DateTime.SpecifyKind(result, DateTimeKind.Local);
        return parsed;
    }
}
