// If this file is wrong an attacker has a text of millions of digits parsed for free.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Parsing of numbers: 2 fuel per character, more for binary fractions with many digits, always under the invariant culture. Failures cost the text that their message repeats.</summary>
internal static class NumberParsing
{
    internal static T Parse<T>(Meter m, string s, NumberStyles style)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        Pay<T>(m, s.Length);
        if (T.TryParse(s, style, NumberText.Invariant, out T? value)) return value;
        TextCharge.NewString(m, s.Length + 80);
        return T.Parse(s, style, NumberText.Invariant); // Throws: format or overflow.
    }

    internal static T Parse<T>(Meter m, ReadOnlySpan<char> s, NumberStyles style)
        where T : INumberBase<T>
    {
        Pay<T>(m, s.Length);
        if (T.TryParse(s, style, NumberText.Invariant, out T? value)) return value;
        TextCharge.NewString(m, s.Length + 80);
        return T.Parse(s, style, NumberText.Invariant);
    }

    internal static bool TryParse<T>(Meter m, string? s, NumberStyles style, [MaybeNullWhen(false)] out T result)
        where T : INumberBase<T>
    {
        Pay<T>(m, s is null ? 0 : s.Length);
        return T.TryParse(s, style, NumberText.Invariant, out result);
    }

    internal static bool TryParse<T>(Meter m, ReadOnlySpan<char> s, NumberStyles style, [MaybeNullWhen(false)] out T result)
        where T : INumberBase<T>
    {
        Pay<T>(m, s.Length);
        return T.TryParse(s, style, NumberText.Invariant, out result);
    }

    private static void Pay<T>(Meter m, int length)
    {
        // Beyond 19 digits the value no longer fits a word, and the nearest binary fraction is found with big numbers, of up to 767 digits.
        if (typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half))
            Guard.ChargeLong(m, 60 + (length > 19 ? 300 + 16L * Math.Min(length, 800) : 0));
        Pay(m, length);
    }

    internal static void Pay(Meter m, int length) => Guard.ChargeLong(m, 20 + 2L * length);
}
