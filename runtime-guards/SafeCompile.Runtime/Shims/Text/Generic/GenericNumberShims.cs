// If this file is wrong an attacker computes with huge numbers for free, through a type parameter.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Constants and elementary functions of <c>T : INumber&lt;T&gt;</c>.</summary>
public static class GenericNumberShims
{
    [Shim("M:System.Numerics.INumberBase`1.get_Zero")]
    public static TSelf GetZero<TSelf>(Meter m)
        where TSelf : INumberBase<TSelf>? => TSelf.Zero;

    [Shim("M:System.Numerics.INumberBase`1.get_One")]
    public static TSelf GetOne<TSelf>(Meter m)
        where TSelf : INumberBase<TSelf>? => TSelf.One;

    [Shim("M:System.Numerics.IAdditiveIdentity`2.get_AdditiveIdentity")]
    public static TResult GetAdditiveIdentity<TSelf, TResult>(Meter m)
        where TSelf : IAdditiveIdentity<TSelf, TResult>? => TSelf.AdditiveIdentity;

    [Shim("M:System.Numerics.IMultiplicativeIdentity`2.get_MultiplicativeIdentity")]
    public static TResult GetMultiplicativeIdentity<TSelf, TResult>(Meter m)
        where TSelf : IMultiplicativeIdentity<TSelf, TResult>? => TSelf.MultiplicativeIdentity;

    [Shim("M:System.Numerics.IMinMaxValue`1.get_MinValue")]
    public static TSelf GetMinValue<TSelf>(Meter m)
        where TSelf : IMinMaxValue<TSelf>? => TSelf.MinValue;

    [Shim("M:System.Numerics.IMinMaxValue`1.get_MaxValue")]
    public static TSelf GetMaxValue<TSelf>(Meter m)
        where TSelf : IMinMaxValue<TSelf>? => TSelf.MaxValue;

    [Shim("M:System.Numerics.IFloatingPointConstants`1.get_Pi")]
    public static TSelf GetPi<TSelf>(Meter m)
        where TSelf : IFloatingPointConstants<TSelf>? => TSelf.Pi;

    [Shim("M:System.Numerics.IFloatingPointConstants`1.get_E")]
    public static TSelf GetE<TSelf>(Meter m)
        where TSelf : IFloatingPointConstants<TSelf>? => TSelf.E;

    [Shim("M:System.Numerics.IFloatingPointConstants`1.get_Tau")]
    public static TSelf GetTau<TSelf>(Meter m)
        where TSelf : IFloatingPointConstants<TSelf>? => TSelf.Tau;

    [Shim("M:System.Numerics.ISignedNumber`1.get_NegativeOne")]
    public static TSelf GetNegativeOne<TSelf>(Meter m)
        where TSelf : ISignedNumber<TSelf>? => TSelf.NegativeOne;

    [Shim("M:System.Numerics.INumberBase`1.Abs(`0)")]
    public static TSelf Abs<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.Abs(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsZero(`0)")]
    public static bool IsZero<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsZero(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsNegative(`0)")]
    public static bool IsNegative<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsNegative(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsPositive(`0)")]
    public static bool IsPositive<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsPositive(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsEvenInteger(`0)")]
    public static bool IsEvenInteger<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsEvenInteger(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsOddInteger(`0)")]
    public static bool IsOddInteger<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsOddInteger(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsInteger(`0)")]
    public static bool IsInteger<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsInteger(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsNaN(`0)")]
    public static bool IsNaN<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsNaN(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsInfinity(`0)")]
    public static bool IsInfinity<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsInfinity(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.IsFinite(`0)")]
    public static bool IsFinite<TSelf>(Meter m, TSelf value)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.IsFinite(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.MaxMagnitude(`0,`0)")]
    public static TSelf MaxMagnitude<TSelf>(Meter m, TSelf x, TSelf y)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, x, y);
        return TSelf.MaxMagnitude(x, y);
    }

    [Shim("M:System.Numerics.INumberBase`1.MinMagnitude(`0,`0)")]
    public static TSelf MinMagnitude<TSelf>(Meter m, TSelf x, TSelf y)
        where TSelf : INumberBase<TSelf>?
    {
        GenericCharge.Linear(m, x, y);
        return TSelf.MinMagnitude(x, y);
    }

    [Shim("M:System.Numerics.INumber`1.Max(`0,`0)")]
    public static TSelf Max<TSelf>(Meter m, TSelf x, TSelf y)
        where TSelf : INumber<TSelf>?
    {
        GenericCharge.Linear(m, x, y);
        return TSelf.Max(x, y);
    }

    [Shim("M:System.Numerics.INumber`1.Min(`0,`0)")]
    public static TSelf Min<TSelf>(Meter m, TSelf x, TSelf y)
        where TSelf : INumber<TSelf>?
    {
        GenericCharge.Linear(m, x, y);
        return TSelf.Min(x, y);
    }

    [Shim("M:System.Numerics.INumber`1.CopySign(`0,`0)")]
    public static TSelf CopySign<TSelf>(Meter m, TSelf value, TSelf sign)
        where TSelf : INumber<TSelf>?
    {
        GenericCharge.Linear(m, value, sign);
        return TSelf.CopySign(value, sign);
    }

    [Shim("M:System.Numerics.INumber`1.Sign(`0)")]
    public static int Sign<TSelf>(Meter m, TSelf value)
        where TSelf : INumber<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return TSelf.Sign(value);
    }

    [Shim("M:System.Numerics.INumber`1.Clamp(`0,`0,`0)")]
    public static TSelf Clamp<TSelf>(Meter m, TSelf value, TSelf min, TSelf max)
        where TSelf : INumber<TSelf>?
    {
        GenericCharge.Linear(m, value, min);
        return TSelf.Clamp(value, min, max);
    }
}
