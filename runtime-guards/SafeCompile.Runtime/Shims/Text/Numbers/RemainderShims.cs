// If this file is wrong an attacker spends microseconds for a nanosecond's fuel: the C library divides bit by bit.
namespace SafeCompile.Runtime;

/// <summary>
/// Remainders of binary fractions: long division, one step per bit between the magnitudes of the operands, about a nanosecond each. The
/// operator <c>%</c> on them comes here too.
/// </summary>
public static class RemainderShims
{
    // The call itself and the first steps.
    private const int BaseFuel = 12;

    /// <summary><c>x % y</c>.</summary>
    public static double Of(Meter m, double x, double y)
    {
        Guard.Charge(m, BaseFuel + Steps(x, y));
        return x % y;
    }

    /// <inheritdoc cref="Of(Meter, double, double)"/>
    public static float Of(Meter m, float x, float y)
    {
        Guard.Charge(m, BaseFuel + Steps(x, y));
        return x % y;
    }

    [Shim("M:System.Math.IEEERemainder(System.Double,System.Double)")]
    public static double IEEERemainder(Meter m, double x, double y) => Ieee754Remainder(m, x, y);

    [Shim("M:System.MathF.IEEERemainder(System.Single,System.Single)")]
    public static float IEEERemainder(Meter m, float x, float y) => Ieee754Remainder(m, x, y);

    [Shim("M:System.Double.Ieee754Remainder(System.Double,System.Double)")]
    public static double Ieee754Remainder(Meter m, double left, double right)
    {
        Guard.Charge(m, 30 + Steps(left, right));
        return Math.IEEERemainder(left, right);
    }

    [Shim("M:System.Single.Ieee754Remainder(System.Single,System.Single)")]
    public static float Ieee754Remainder(Meter m, float left, float right)
    {
        Guard.Charge(m, 30 + Steps(left, right));
        return MathF.IEEERemainder(left, right);
    }

    // The distance of the exponents, at least 0 and at most 2,098.
    private static int Steps(double x, double y)
    {
        int distance = Exponent(x) - Exponent(y);
        return distance < 0 ? 0 : distance + 52;
    }

    private static int Exponent(double value) => (int)(BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7ff;
}
