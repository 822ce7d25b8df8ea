// If this file is wrong an attacker prints a huge number in quadratic time for the price of a small one.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="BigInteger"/>: schoolbook price, 5 fuel per pair of 32-bit words.</summary>
internal static class BigIntegerText
{
    internal static void Append(Meter m, ref TextBuffer buffer, BigInteger value, string? format)
    {
        long words = BigIntegerCharge.Words(value);
        Guard.ChargeLong(m, 100 + 5 * words * words);
        Guard.AllocLong(m, 64 + 20 * words);
        NumberText.Append(m, ref buffer, value, format);
    }
}
