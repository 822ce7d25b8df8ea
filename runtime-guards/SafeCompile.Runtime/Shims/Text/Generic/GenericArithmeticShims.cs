// If this file is wrong an attacker computes with huge numbers for free, through a type parameter.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Arithmetic operators of a type parameter (<c>T : INumber&lt;T&gt;</c>): free for machine numbers, which the statement pays, and as dear as their own for the others.</summary>
public static class GenericArithmeticShims
{
    [Shim("M:System.Numerics.IAdditionOperators`3.op_Addition(`0,`1)")]
    public static TResult Add<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IAdditionOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left + right;
    }

    [Shim("M:System.Numerics.IAdditionOperators`3.op_CheckedAddition(`0,`1)")]
    public static TResult AddChecked<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IAdditionOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return checked(left + right);
    }

    [Shim("M:System.Numerics.ISubtractionOperators`3.op_Subtraction(`0,`1)")]
    public static TResult Subtract<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : ISubtractionOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return left - right;
    }

    [Shim("M:System.Numerics.ISubtractionOperators`3.op_CheckedSubtraction(`0,`1)")]
    public static TResult SubtractChecked<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : ISubtractionOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Linear(m, left, right);
        return checked(left - right);
    }

    [Shim("M:System.Numerics.IMultiplyOperators`3.op_Multiply(`0,`1)")]
    public static TResult Multiply<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IMultiplyOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Multiply(m, left, right);
        return left * right;
    }

    [Shim("M:System.Numerics.IMultiplyOperators`3.op_CheckedMultiply(`0,`1)")]
    public static TResult MultiplyChecked<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IMultiplyOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Multiply(m, left, right);
        return checked(left * right);
    }

    [Shim("M:System.Numerics.IDivisionOperators`3.op_Division(`0,`1)")]
    public static TResult Divide<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IDivisionOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Divide(m, left, right);
        return left / right;
    }

    [Shim("M:System.Numerics.IDivisionOperators`3.op_CheckedDivision(`0,`1)")]
    public static TResult DivideChecked<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IDivisionOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Divide(m, left, right);
        return checked(left / right);
    }

    [Shim("M:System.Numerics.IModulusOperators`3.op_Modulus(`0,`1)")]
    public static TResult Modulus<TSelf, TOther, TResult>(Meter m, TSelf left, TOther right)
        where TSelf : IModulusOperators<TSelf, TOther, TResult>?
    {
        GenericCharge.Divide(m, left, right);
        return left % right;
    }

    [Shim("M:System.Numerics.IUnaryNegationOperators`2.op_UnaryNegation(`0)")]
    public static TResult Negate<TSelf, TResult>(Meter m, TSelf value)
        where TSelf : IUnaryNegationOperators<TSelf, TResult>?
    {
        GenericCharge.Linear(m, value, value);
        return -value;
    }

    [Shim("M:System.Numerics.IUnaryNegationOperators`2.op_CheckedUnaryNegation(`0)")]
    public static TResult NegateChecked<TSelf, TResult>(Meter m, TSelf value)
        where TSelf : IUnaryNegationOperators<TSelf, TResult>?
    {
        GenericCharge.Linear(m, value, value);
        return checked(-value);
    }

    [Shim("M:System.Numerics.IUnaryPlusOperators`2.op_UnaryPlus(`0)")]
    public static TResult Plus<TSelf, TResult>(Meter m, TSelf value)
        where TSelf : IUnaryPlusOperators<TSelf, TResult>?
    {
        GenericCharge.Linear(m, value, value);
        return +value;
    }

    [Shim("M:System.Numerics.IIncrementOperators`1.op_Increment(`0)")]
    public static TSelf Increment<TSelf>(Meter m, TSelf value)
        where TSelf : IIncrementOperators<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return ++value;
    }

    [Shim("M:System.Numerics.IIncrementOperators`1.op_CheckedIncrement(`0)")]
    public static TSelf IncrementChecked<TSelf>(Meter m, TSelf value)
        where TSelf : IIncrementOperators<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return checked(++value);
    }

    [Shim("M:System.Numerics.IDecrementOperators`1.op_Decrement(`0)")]
    public static TSelf Decrement<TSelf>(Meter m, TSelf value)
        where TSelf : IDecrementOperators<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return --value;
    }

    [Shim("M:System.Numerics.IDecrementOperators`1.op_CheckedDecrement(`0)")]
    public static TSelf DecrementChecked<TSelf>(Meter m, TSelf value)
        where TSelf : IDecrementOperators<TSelf>?
    {
        GenericCharge.Linear(m, value, value);
        return checked(--value);
    }
}
