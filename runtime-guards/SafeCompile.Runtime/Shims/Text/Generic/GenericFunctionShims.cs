// If this file is wrong an attacker computes with huge numbers for free, through a type parameter.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Functions of the narrower numeric interfaces: integers, roots, powers, rounding.</summary>
public static class GenericFunctionShims
{
    // As calls of Math are charged where they stand.
    private const int Transcendental = 20;

    [Shim("M:System.Numerics.IBinaryInteger`1.DivRem(`0,`0)")]
    public static (TSelf Quotient, TSelf Remainder) DivRem<TSelf>(Meter m, TSelf left, TSelf right)
        where TSelf : IBinaryInteger<TSelf>?
    {
        GenericCharge.Divide(m, left, right);
        return TSelf.DivRem(left, right);
    }

    [Shim("M:System.Numerics.IBinaryInteger`1.PopCount(`0)")]
    public static TSelf PopCount<TSelf>(Meter m, TSelf value)
        where TSelf : IBinaryInteger<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.PopCount(value);
    }

    [Shim("M:System.Numerics.IBinaryInteger`1.LeadingZeroCount(`0)")]
    public static TSelf LeadingZeroCount<TSelf>(Meter m, TSelf value)
        where TSelf : IBinaryInteger<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.LeadingZeroCount(value);
    }

    [Shim("M:System.Numerics.IBinaryInteger`1.TrailingZeroCount(`0)")]
    public static TSelf TrailingZeroCount<TSelf>(Meter m, TSelf value)
        where TSelf : IBinaryInteger<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.TrailingZeroCount(value);
    }

    [Shim("M:System.Numerics.IBinaryNumber`1.IsPow2(`0)")]
    public static bool IsPow2<TSelf>(Meter m, TSelf value)
        where TSelf : IBinaryNumber<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsPow2(value);
    }

    [Shim("M:System.Numerics.IBinaryNumber`1.Log2(`0)")]
    public static TSelf Log2<TSelf>(Meter m, TSelf value)
        where TSelf : IBinaryNumber<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.Log2(value);
    }

    [Shim("M:System.Numerics.IRootFunctions`1.Sqrt(`0)")]
    public static TSelf Sqrt<TSelf>(Meter m, TSelf x)
        where TSelf : IRootFunctions<TSelf>?
    {
        GenericCharge.Linear(m, x, x);
        return TSelf.Sqrt(x);
    }

    [Shim("M:System.Numerics.IRootFunctions`1.Cbrt(`0)")]
    public static TSelf Cbrt<TSelf>(Meter m, TSelf x)
        where TSelf : IRootFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Cbrt(x);
    }

    [Shim("M:System.Numerics.IPowerFunctions`1.Pow(`0,`0)")]
    public static TSelf Pow<TSelf>(Meter m, TSelf x, TSelf y)
        where TSelf : IPowerFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, y);
        return TSelf.Pow(x, y);
    }

    [Shim("M:System.Numerics.IFloatingPoint`1.Floor(`0)")]
    public static TSelf Floor<TSelf>(Meter m, TSelf x)
        where TSelf : IFloatingPoint<TSelf>?
    {
        GenericCharge.Linear(m, x, x);
        return TSelf.Floor(x);
    }

    [Shim("M:System.Numerics.IFloatingPoint`1.Ceiling(`0)")]
    public static TSelf Ceiling<TSelf>(Meter m, TSelf x)
        where TSelf : IFloatingPoint<TSelf>?
    {
        GenericCharge.Linear(m, x, x);
        return TSelf.Ceiling(x);
    }

    [Shim("M:System.Numerics.IFloatingPoint`1.Truncate(`0)")]
    public static TSelf Truncate<TSelf>(Meter m, TSelf x)
        where TSelf : IFloatingPoint<TSelf>?
    {
        GenericCharge.Linear(m, x, x);
        return TSelf.Truncate(x);
    }

    [Shim("M:System.Numerics.IFloatingPoint`1.Round(`0)")]
    public static TSelf Round<TSelf>(Meter m, TSelf x)
        where TSelf : IFloatingPoint<TSelf>?
    {
        GenericCharge.Linear(m, x, x);
        return TSelf.Round(x);
    }

    [Shim("M:System.Numerics.IFloatingPoint`1.Round(`0,System.Int32)")]
    public static TSelf Round<TSelf>(Meter m, TSelf x, int digits)
        where TSelf : IFloatingPoint<TSelf>?
    {
        GenericCharge.Linear(m, x, x);
        return TSelf.Round(x, digits);
    }

    [Shim("M:System.Numerics.ITrigonometricFunctions`1.Sin(`0)")]
    public static TSelf Sin<TSelf>(Meter m, TSelf x)
        where TSelf : ITrigonometricFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Sin(x);
    }

    [Shim("M:System.Numerics.ITrigonometricFunctions`1.Cos(`0)")]
    public static TSelf Cos<TSelf>(Meter m, TSelf x)
        where TSelf : ITrigonometricFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Cos(x);
    }

    [Shim("M:System.Numerics.ITrigonometricFunctions`1.Tan(`0)")]
    public static TSelf Tan<TSelf>(Meter m, TSelf x)
        where TSelf : ITrigonometricFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Tan(x);
    }

    [Shim("M:System.Numerics.IExponentialFunctions`1.Exp(`0)")]
    public static TSelf Exp<TSelf>(Meter m, TSelf x)
        where TSelf : IExponentialFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Exp(x);
    }

    [Shim("M:System.Numerics.ILogarithmicFunctions`1.Log(`0)")]
    public static TSelf Log<TSelf>(Meter m, TSelf x)
        where TSelf : ILogarithmicFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Log(x);
    }

    [Shim("M:System.Numerics.ILogarithmicFunctions`1.Log10(`0)")]
    public static TSelf Log10<TSelf>(Meter m, TSelf x)
        where TSelf : ILogarithmicFunctions<TSelf>?
    {
        Guard.Charge(m, Transcendental);
        GenericCharge.Linear(m, x, x);
        return TSelf.Log10(x);
    }
}
