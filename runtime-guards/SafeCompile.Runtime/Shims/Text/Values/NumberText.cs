// If this file is wrong an attacker turns a ten-letter format such as D999999999 into gigabytes: this bounds what a number can become.
using System.Globalization;
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Lengths and prices of formatted numbers, dates and other small base-library values, known before they are formatted.</summary>
internal static class NumberText
{
    internal static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>Formats a value at the end of <paramref name="buffer"/>.</summary>
    internal static void Append<T>(Meter m, ref TextBuffer buffer, T value, string? format)
        where T : ISpanFormattable
    {
        long bound = Bound(value, format);
        buffer.Reserve(m, bound);
        Guard.ChargeLong(m, Fuel<T>() + (format is null ? 0 : 2 * bound + ExactDigits(value, format)));
        buffer.Append(m, value, bound, format, Invariant);
    }

    /// <summary>
    /// Formats into the guest's span. The base library makes the whole text first for most formats, however short the span is.
    /// </summary>
    internal static bool TryFormat<T>(Meter m, T value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        long bound = Bound(value, format);
        if (bound > 512) Guard.AllocLong(m, 2 * bound);
        Guard.ChargeLong(m, Fuel<T>() + (format.IsEmpty ? 0 : 2 * bound + ExactDigits(value, format)));
        return value.TryFormat(destination, out charsWritten, format, Invariant);
    }

    /// <summary>
    /// The most characters that <paramref name="value"/> can become under <paramref name="format"/>: its digits, twice for group
    /// separators, the precision that the format asks for, and what a custom format can add per character of its own.
    /// </summary>
    internal static long Bound<T>(T value, ReadOnlySpan<char> format)
    {
        if (format.IsEmpty) return Digits(value, plain: true) + 16;
        return 2L * Digits(value, plain: false) + Precision(format) + 9L * format.Length + 64;
    }

    /// <summary>
    /// The number behind the first letter of a format. Anything after it does not matter: at worst this is too much for a custom format.
    /// More than nine digits are refused by .NET with a FormatException, hence not counted.
    /// </summary>
    private static long Precision(ReadOnlySpan<char> format)
    {
        long n = 0;
        for (int i = 1; i < format.Length && char.IsAsciiDigit(format[i]); i++)
        {
            n = n * 10 + (format[i] - '0');
            if (n > 999_999_999) return 0;
        }

        return n;
    }

    /// <summary>
    /// Digits of a binary fraction beyond the fifteenth need exact arithmetic: 40 each (34 measured). .NET stops at 767 and pads with zeros.
    /// </summary>
    private static long ExactDigits<T>(T value, ReadOnlySpan<char> format)
    {
        if (typeof(T) != typeof(double) && typeof(T) != typeof(float)) return 0;
        double size = Math.Abs(typeof(T) == typeof(double) ? (double)(object)value! : (float)(object)value!);
        long precision = Precision(format);
        return precision <= 15 && size < 1e16 ? 0 : 40 * Math.Min(770, precision + (size < 1e16 ? 16 : 310));
    }

    private static int Digits<T>(T value, bool plain)
    {
        if (typeof(T) == typeof(double)) return plain ? 32 : Math.Abs((double)(object)value!) < 1e16 ? 20 : 330;
        if (typeof(T) == typeof(float)) return plain ? 32 : 64;
        if (typeof(T) == typeof(decimal)) return 64;
        if (typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128)) return plain ? 40 : 128;
        if (typeof(T) == typeof(BigInteger)) return (int)Math.Min(int.MaxValue / 4, ((BigInteger)(object)value!).GetBitLength() + 2);
        return plain ? 32 : 64; // Integers up to 64 bits, Half, dates and times (the longest standard date pattern has 35 characters), Guid.
    }

    private static int Fuel<T>()
    {
        if (typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong)) return 20;
        if (typeof(T) == typeof(double) || typeof(T) == typeof(float)) return 150;
        if (typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)) return 15;
        return 100;
    }
}
