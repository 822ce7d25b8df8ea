// If this file is wrong an attacker computes with huge numbers for free, through a type parameter.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Comparisons and bitwise operators of a type parameter.</summary>
public static class GenericOperatorShims
{
    [Shim("M:System.Numerics.IBitwiseOperators`3.op_BitwiseAnd(`0,`1)")]
    public static TResult And<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IBitwiseOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left & right;
    }

    [Shim("M:System.Numerics.IBitwiseOperators`3.op_BitwiseOr(`0,`1)")]
    public static TResult Or<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IBitwiseOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left | right;
    }

    [Shim("M:System.Numerics.IBitwiseOperators`3.op_ExclusiveOr(`0,`1)")]
    public static TResult Xor<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IBitwiseOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left ^ right;
    }

    [Shim("M:System.Numerics.IEqualityOperators`3.op_Equality(`0,`1)")]
    public static TResult Equality<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IEqualityOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left == right;
    }

    [Shim("M:System.Numerics.IEqualityOperators`3.op_Inequality(`0,`1)")]
    public static TResult Inequality<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IEqualityOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left != right;
    }

    [Shim("M:System.Numerics.IComparisonOperators`3.op_LessThan(`0,`1)")]
    public static TResult LessThan<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IComparisonOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left < right;
    }

    [Shim("M:System.Numerics.IComparisonOperators`3.op_LessThanOrEqual(`0,`1)")]
    public static TResult LessThanOrEqual<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IComparisonOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left <= right;
    }

    [Shim("M:System.Numerics.IComparisonOperators`3.op_GreaterThan(`0,`1)")]
    public static TResult GreaterThan<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IComparisonOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left > right;
    }

    [Shim("M:System.Numerics.IComparisonOperators`3.op_GreaterThanOrEqual(`0,`1)")]
    public static TResult GreaterThanOrEqual<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IComparisonOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left >= right;
    }

    [Shim("M:System.Numerics.IShiftOperators`3.op_LeftShift(`0,`1)")]
    public static TResult ShiftLeft<TSelf, TOther, TResult>(Meter m, TSelf value, TOther shiftAmount)
        where TSelf : IShiftOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Shift(m, value, shiftAmount);
        return value << shiftAmount;
    }

    [Shim("M:System.Numerics.IShiftOperators`3.op_RightShift(`0,`1)")]
    public static TResult ShiftRight<TSelf, TOther, TResult>(Meter m, TSelf value, TOther shiftAmount)
        where TSelf : IShiftOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Shift(m, value, shiftAmount);
        return value >> shiftAmount;
    }

    [Shim("M:System.Numerics.IShiftOperators`3.op_UnsignedRightShift(`0,`1)")]
    public static TResult ShiftRightUnsigned<TSelf, TOther, TResult>(Meter m, TSelf value, TOther shiftAmount)
        where TSelf : IShiftOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Shift(m, value, shiftAmount);
        return value >>> shiftAmount;
    }

    [Shim("M:System.Numerics.IBitwiseOperators`3.op_OnesComplement(`0)")]
    public static TResult Not<TSelf, TOther, TResult>(Meter m, TSelf value)
        where TSelf : IBitwiseOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, value, value);
        return ~value;
    }
}
