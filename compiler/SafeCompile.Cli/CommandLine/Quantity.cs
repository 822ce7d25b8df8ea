using System.Globalization;
using System.Numerics;

namespace SafeCompile.Cli.CommandLine;

/// <summary>Numbers on the command line and in corpus headers. <c>_</c> may separate digits.</summary>
internal static class Quantity
{
    /// <summary>A positive integer up to <paramref name="max"/>.</summary>
    internal static long Count(string option, string text, long max) => Check(option, text, Digits(text), 1, "", max);

    /// <summary>An integer with an optional B, KiB, MiB or GiB, in bytes.</summary>
    internal static long Size(string option, string text, long max)
    {
        (string digits, int shift) = Suffix(text);
        return Check(option, text, Digits(digits), 1L << shift, " (SIZE is an integer with B, KiB, MiB or GiB)", max);

        static (string Digits, int Shift) Suffix(string text)
        {
            if (text.EndsWith("KiB", StringComparison.OrdinalIgnoreCase)) return (text[..^3], 10);
            if (text.EndsWith("MiB", StringComparison.OrdinalIgnoreCase)) return (text[..^3], 20);
            if (text.EndsWith("GiB", StringComparison.OrdinalIgnoreCase)) return (text[..^3], 30);
            return text.EndsWith("B", StringComparison.OrdinalIgnoreCase) ? (text[..^1], 0) : (text, 0);
        }
    }

    /// <summary>An integer with ms or s.</summary>
    internal static TimeSpan Time(string option, string text)
    {
        bool milliseconds = text.EndsWith("ms", StringComparison.OrdinalIgnoreCase);
        bool seconds = !milliseconds && text.EndsWith("s", StringComparison.OrdinalIgnoreCase);
        BigInteger? value = milliseconds ? Digits(text[..^2]) : seconds ? Digits(text[..^1]) : null;
        long result = Check(option, text, value, milliseconds ? 1 : 1000, " (TIME is an integer with ms or s)", (long)TimeSpan.FromDays(1).TotalMilliseconds);
        return TimeSpan.FromMilliseconds(result);
    }

    private static long Check(string option, string text, BigInteger? value, long factor, string form, long max)
    {
        if (value is not { } v) throw new UsageException($"{option}: '{text}' is not a number{form}.");
        v *= factor;
        if (v <= 0) throw new UsageException($"{option}: '{text}' is not positive.");
        return v <= max ? (long)v : throw new UsageException($"{option}: '{text}' is more than {max:N0}, which would be no limit at all.");
    }

    private static BigInteger? Digits(string text)
    {
        string digits = text.Trim();
        if (digits.Length is 0 or > 40 || digits[0] == '_' || digits[^1] == '_') return null;
        bool negative = digits[0] == '-' && digits.Length > 1;
        digits = digits[(negative ? 1 : 0)..].Replace("_", "", StringComparison.Ordinal);
        return digits.All(char.IsAsciiDigit) && BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger value)
            ? negative ? -value : value
            : null;
    }
}
