// If this file is wrong an attacker multiplies numbers of a million digits for free: the price grows with the words, before the work.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>
/// Prices of arbitrary-precision arithmetic in 32-bit words of the operands: schoolbook work, fuel before bytes, because fuel is what a
/// huge product really lacks. Results beyond <see cref="MaxBits"/> trap memory even if there is fuel for them.
/// </summary>
internal static class BigIntegerCharge
{
    /// <summary>Largest result, in bits (32 MiB): the base library rents scratch space of such sizes from pools that outlive the guest.</summary>
    internal const long MaxBits = 1L << 28;

    /// <summary>Words of a number, at once: asking a negative power of two for its bit length would read all of them.</summary>
    internal static long Words(BigInteger value) => (BigInteger.Abs(value).GetBitLength() >> 5) + 1;

    /// <summary>One pass over the words of a number, which makes nothing.</summary>
    internal static void Scan(Meter m, BigInteger value) => Guard.ChargeLong(m, 5 + Words(value));

    /// <summary>Sum, difference, bitwise operations and copies: one pass over the longer operand.</summary>
    internal static void Linear(Meter m, BigInteger left, BigInteger right) => Linear(m, Math.Max(Words(left), Words(right)) + 1);

    /// <summary>One pass that makes a result of this many words.</summary>
    internal static void Linear(Meter m, long words)
    {
        if (words > MaxBits / 32 + 1) Guard.OutOfBytes(m);
        Guard.ChargeLong(m, 10 + 2 * words);
        Guard.AllocLong(m, 32 + 4 * words);
    }

    /// <summary>A comparison: allocates nothing.</summary>
    internal static void Compare(Meter m, BigInteger left, BigInteger right) =>
        Guard.ChargeLong(m, 5 + Math.Min(Words(left), Words(right)));

    /// <summary>A product.</summary>
    internal static void Multiply(Meter m, BigInteger left, BigInteger right)
    {
        long a = Words(left), b = Words(right);
        Guard.ChargeLong(m, 10 + 2 * a * b);
        if (a + b > MaxBits / 32 + 2) Guard.OutOfBytes(m);
        Guard.AllocLong(m, 32 + 4 * (a + b));
    }

    /// <summary>A quotient, a remainder or a greatest common divisor.</summary>
    internal static void Divide(Meter m, BigInteger left, BigInteger right)
    {
        long a = Words(left), b = Words(right);
        Guard.ChargeLong(m, 20 + 5 * a * b);
        Guard.AllocLong(m, 64 + 8 * (a + b));
    }

    /// <summary>A power by repeated squaring; the last squaring is as large as all before it together.</summary>
    internal static void Power(Meter m, BigInteger value, int exponent)
    {
        if (exponent <= 0 || value.IsZero || value.IsOne) return;
        UInt128 bits = (UInt128)(ulong)BigInteger.Abs(value).GetBitLength() * (uint)exponent;
        UInt128 words = (bits >> 5) + 1;
        Guard.ChargeLong(m, (long)UInt128.Min(50 + 2 * words * words, long.MaxValue));
        if (bits > MaxBits) Guard.OutOfBytes(m);
        Guard.AllocLong(m, 64 + 16 * (long)words);
    }

    /// <summary>A number of this many digits.</summary>
    internal static void Parse(Meter m, int digits)
    {
        long words = digits / 8 + 1; // Nine decimal digits or eight hexadecimal ones fill a word.
        Guard.ChargeLong(m, 100 + 2L * digits + 5 * words * words);
        if (words > MaxBits / 32 + 1) Guard.OutOfBytes(m);
        Guard.AllocLong(m, 64 + 20 * words);
    }
}
