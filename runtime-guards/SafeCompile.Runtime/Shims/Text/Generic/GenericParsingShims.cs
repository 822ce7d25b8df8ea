// If this file is wrong an attacker parses long texts for free, or reads the clock through the parser of a date.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary><c>T.Parse</c> of a type parameter, in the invariant culture: numbers, characters, truth values, texts and identifiers.</summary>
public static class GenericParsingShims
{
    [Shim("M:System.IParsable`1.Parse(System.String,System.IFormatProvider)")]
    public static TSelf Parse<TSelf>(Meter m, string s, IFormatProvider? provider)
        where TSelf : IParsable<TSelf>?
    {
        Pay<TSelf>(m, s);
        return TSelf.Parse(s, CultureInfo.InvariantCulture);
    }

    [Shim("M:System.IParsable`1.TryParse(System.String,System.IFormatProvider,`0@)")]
    public static bool TryParse<TSelf>(Meter m, string? s, IFormatProvider? provider, out TSelf? result)
        where TSelf : IParsable<TSelf>?
    {
        Pay<TSelf>(m, s);
        return TSelf.TryParse(s, CultureInfo.InvariantCulture, out result);
    }

    private static void Pay<T>(Meter m, string? s)
    {
        int length = s is null ? 0 : s.Length;
        if (GenericCharge.IsBig<T>()) BigIntegerCharge.Parse(m, length);
        else if (typeof(T).IsPrimitive || typeof(T) == typeof(decimal) || typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128) || typeof(T) == typeof(Half)
            || typeof(T) == typeof(string) || typeof(T) == typeof(Guid)) Guard.ChargeLong(m, 100 + (5L * length));
        else throw new NotSupportedException($"Parse {typeof(T).Name} by its own Parse method."); // Dates know a clock and a time zone.
        TextCharge.NewString(m, length + 80); // For the message of a failure.
    }
}
