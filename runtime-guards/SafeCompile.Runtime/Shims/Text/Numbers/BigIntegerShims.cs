// If this file is wrong an attacker multiplies numbers of a million digits for free.
using System.Globalization;
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="BigInteger"/>; prices: <see cref="BigIntegerCharge"/>.</summary>
public static partial class BigIntegerShims
{
    [Shim("M:System.Numerics.BigInteger.Pow(System.Numerics.BigInteger,System.Int32)")]
    public static BigInteger Pow(Meter m, BigInteger value, int exponent)
    {
        BigIntegerCharge.Power(m, value, exponent);
        return BigInteger.Pow(value, exponent);
    }

    [Shim("M:System.Numerics.BigInteger.ModPow(System.Numerics.BigInteger,System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger ModPow(Meter m, BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        BigIntegerCharge.Divide(m, value, modulus);
        long words = BigIntegerCharge.Words(modulus);
        UInt128 fuel = 4 * (UInt128)(ulong)BigInteger.Abs(exponent).GetBitLength() * (ulong)words * (ulong)words + 100;
        Guard.ChargeLong(m, fuel > long.MaxValue ? long.MaxValue : (long)fuel);
        return BigInteger.ModPow(value, exponent, modulus);
    }

    [Shim("M:System.Numerics.BigInteger.get_IsPowerOfTwo")]
    public static bool IsPowerOfTwo(Meter m, BigInteger self)
    {
        BigIntegerCharge.Scan(m, self);
        return self.IsPowerOfTwo;
    }

    [Shim("M:System.Numerics.BigInteger.GetBitLength")]
    public static long GetBitLength(Meter m, BigInteger self)
    {
        BigIntegerCharge.Scan(m, self);
        return self.GetBitLength();
    }

    [Shim("M:System.Numerics.BigInteger.DivRem(System.Numerics.BigInteger,System.Numerics.BigInteger,System.Numerics.BigInteger@)")]
    public static BigInteger DivRem(Meter m, BigInteger dividend, BigInteger divisor, out BigInteger remainder)
    {
        BigIntegerCharge.Divide(m, dividend, divisor);
        return BigInteger.DivRem(dividend, divisor, out remainder);
    }

    [Shim("M:System.Numerics.BigInteger.DivRem(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static (BigInteger Quotient, BigInteger Remainder) DivRem(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Divide(m, left, right);
        return BigInteger.DivRem(left, right);
    }

    [Shim("M:System.Numerics.BigInteger.CompareTo(System.Numerics.BigInteger)")]
    public static int CompareTo(Meter m, BigInteger self, BigInteger other)
    {
        BigIntegerCharge.Compare(m, self, other);
        return self.CompareTo(other);
    }

    [Shim("M:System.Numerics.BigInteger.Equals(System.Numerics.BigInteger)")]
    public static bool Equals(Meter m, BigInteger self, BigInteger other)
    {
        BigIntegerCharge.Compare(m, self, other);
        return self.Equals(other);
    }

    [Shim("M:System.Numerics.BigInteger.Equals(System.Object)")]
    public static bool Equals(Meter m, BigInteger self, object? obj) => obj is BigInteger other && Equals(m, self, other);

    /// <summary>A fixed-seed code; the base library's is random per process.</summary>
    [Shim("M:System.Numerics.BigInteger.GetHashCode")]
    public static int GetHashCode(Meter m, BigInteger self) => Equality.Code(m, self);

    [Shim("M:System.Numerics.BigInteger.ToString")]
    public static string ToString(Meter m, BigInteger self) => ValueText.Of(m, self)!;

    [Shim("M:System.Numerics.BigInteger.ToString(System.String)")]
    public static string ToString(Meter m, BigInteger self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Numerics.BigInteger.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, BigInteger self, IFormatProvider? provider) => ValueText.Of(m, self)!;

    [Shim("M:System.Numerics.BigInteger.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, BigInteger self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Numerics.BigInteger.Parse(System.String)")]
    public static BigInteger Parse(Meter m, string value) => Parse(m, value, NumberStyles.Integer);

    [Shim("M:System.Numerics.BigInteger.Parse(System.String,System.Globalization.NumberStyles)")]
    public static BigInteger Parse(Meter m, string value, NumberStyles style)
    {
        BigIntegerCharge.Parse(m, value is null ? 0 : value.Length);
        ArgumentNullException.ThrowIfNull(value);
        return NumberParsing.Parse<BigInteger>(m, value, style);
    }

    [Shim("M:System.Numerics.BigInteger.Parse(System.String,System.IFormatProvider)")]
    public static BigInteger Parse(Meter m, string value, IFormatProvider? provider) => Parse(m, value, NumberStyles.Integer);

    [Shim("M:System.Numerics.BigInteger.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)")]
    public static BigInteger Parse(Meter m, string value, NumberStyles style, IFormatProvider? provider) => Parse(m, value, style);

    [Shim("M:System.Numerics.BigInteger.TryParse(System.String,System.Numerics.BigInteger@)")]
    public static bool TryParse(Meter m, string? value, out BigInteger result)
    {
        BigIntegerCharge.Parse(m, value is null ? 0 : value.Length);
        return NumberParsing.TryParse(m, value, NumberStyles.Integer, out result);
    }

    [Shim("M:System.Numerics.BigInteger.ToByteArray")]
    public static byte[] ToByteArray(Meter m, BigInteger self)
    {
        BigIntegerCharge.Linear(m, self, self);
        return self.ToByteArray();
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.Byte[])")]
    public static BigInteger New(Meter m, byte[] value)
    {
        if (value is not null) BigIntegerCharge.Linear(m, value.Length / 4 + 1);
        return new BigInteger(value!);
    }
}
