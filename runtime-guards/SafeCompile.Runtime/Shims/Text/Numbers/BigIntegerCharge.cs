// If this file is wrong an attacker multiplies numbers of a million digits for free: the price grows with the words, before the work.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Prices of arbitrary-precision arithmetic in 32-bit words of the operands. Results beyond <see cref="MaxBits"/> trap memory.</summary>
internal static class BigIntegerCharge
{
    /// <summary>Largest result, in bits. Schoolbook multiplication of two such numbers takes seconds; fuel runs out first.</summary>
    internal const long MaxBits = 1 << 20;

    internal static long Words(BigInteger value) => (value.GetBitLength() >> 5) + 1;

    /// <summary>Sum, difference, bitwise operations and copies: one pass over the longer operand.</summary>
    internal static void Linear(Meter m, BigInteger left, BigInteger right) => Linear(m, Math.Max(Words(left), Words(right)) + 1);

    /// <summary>One pass that makes a result of this many words.</summary>
    internal static void Linear(Meter m, long words)
    {
        if (words > MaxBits / 32 + 1) Guard.OutOfBytes(m);
        Guard.AllocLong(m, 32 + 4 * words);
        Guard.ChargeLong(m, 10 + 2 * words);
    }

    /// <summary>A comparison: allocates nothing.</summary>
    internal static void Compare(Meter m, BigInteger left, BigInteger right) =>
        Guard.ChargeLong(m, 5 + Math.Min(Words(left), Words(right)));

    /// <summary>A product.</summary>
    internal static void Multiply(Meter m, BigInteger left, BigInteger right)
    {
        long a = Words(left), b = Words(right);
        if (a + b > MaxBits / 32 + 2) Guard.OutOfBytes(m);
        Guard.AllocLong(m, 32 + 4 * (a + b));
        Guard.ChargeLong(m, 10 + 2 * a * b);
    }

    /// <summary>A quotient, a remainder or a greatest common divisor.</summary>
    internal static void Divide(Meter m, BigInteger left, BigInteger right)
    {
        long a = Words(left), b = Words(right);
        Guard.AllocLong(m, 64 + 8 * (a + b));
        Guard.ChargeLong(m, 20 + 5 * a * b);
    }

    /// <summary>A power by repeated squaring; the last squaring is as large as all before it together.</summary>
    internal static void Power(Meter m, BigInteger value, int exponent)
    {
        if (exponent <= 0 || value.IsZero || value.IsOne) return;
        UInt128 bits = (UInt128)(ulong)value.GetBitLength() * (uint)exponent;
        if (bits > MaxBits) Guard.OutOfBytes(m);
        long words = ((long)bits >> 5) + 1;
        Guard.AllocLong(m, 64 + 16 * words);
        Guard.ChargeLong(m, 50 + 2 * words * words);
    }

    /// <summary>A number of this many digits.</summary>
    internal static void Parse(Meter m, int digits)
    {
        long words = digits / 8 + 1; // Nine decimal digits or eight hexadecimal ones fill a word.
        if (words > MaxBits / 32 + 1) Guard.OutOfBytes(m);
        Guard.AllocLong(m, 64 + 20 * words);
        Guard.ChargeLong(m, 100 + 2L * digits + 5 * words * words);
    }
}
