// If this file is wrong an attacker multiplies numbers of a million digits for free.
using System.Numerics;

namespace SafeCompile.Runtime;

public static partial class BigIntegerShims
{
    [Shim("M:System.Numerics.BigInteger.op_Addition(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    [Shim("M:System.Numerics.BigInteger.Add(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Add(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Linear(m, left, right);
        return left + right;
    }

    [Shim("M:System.Numerics.BigInteger.op_Subtraction(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    [Shim("M:System.Numerics.BigInteger.Subtract(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Subtract(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Linear(m, left, right);
        return left - right;
    }

    [Shim("M:System.Numerics.BigInteger.op_Multiply(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    [Shim("M:System.Numerics.BigInteger.Multiply(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Multiply(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Multiply(m, left, right);
        return left * right;
    }

    [Shim("M:System.Numerics.BigInteger.op_Division(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Quotient(Meter m, BigInteger dividend, BigInteger divisor)
    {
        BigIntegerCharge.Divide(m, dividend, divisor);
        return dividend / divisor;
    }

    [Shim("M:System.Numerics.BigInteger.Divide(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Divide(Meter m, BigInteger dividend, BigInteger divisor)
    {
        BigIntegerCharge.Divide(m, dividend, divisor);
        return dividend / divisor;
    }

    [Shim("M:System.Numerics.BigInteger.op_Modulus(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    [Shim("M:System.Numerics.BigInteger.Remainder(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Remainder(Meter m, BigInteger dividend, BigInteger divisor)
    {
        BigIntegerCharge.Divide(m, dividend, divisor);
        return dividend % divisor;
    }

    [Shim("M:System.Numerics.BigInteger.op_BitwiseAnd(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger And(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Linear(m, left, right);
        return left & right;
    }

    [Shim("M:System.Numerics.BigInteger.op_BitwiseOr(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Or(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Linear(m, left, right);
        return left | right;
    }

    [Shim("M:System.Numerics.BigInteger.op_ExclusiveOr(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Xor(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Linear(m, left, right);
        return left ^ right;
    }

    [Shim("M:System.Numerics.BigInteger.GreatestCommonDivisor(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger GreatestCommonDivisor(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Divide(m, left, right);
        return BigInteger.GreatestCommonDivisor(left, right);
    }

    [Shim("M:System.Numerics.BigInteger.op_Equality(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static bool AreEqual(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left == right;
    }

    [Shim("M:System.Numerics.BigInteger.op_Inequality(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static bool AreUnequal(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left != right;
    }

    [Shim("M:System.Numerics.BigInteger.op_LessThan(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static bool LessThan(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left < right;
    }

    [Shim("M:System.Numerics.BigInteger.op_LessThanOrEqual(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static bool LessThanOrEqual(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left <= right;
    }

    [Shim("M:System.Numerics.BigInteger.op_GreaterThan(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static bool GreaterThan(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left > right;
    }

    [Shim("M:System.Numerics.BigInteger.op_GreaterThanOrEqual(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static bool GreaterThanOrEqual(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left >= right;
    }

    [Shim("M:System.Numerics.BigInteger.Compare(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static int Compare(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return left.CompareTo(right);
    }

    [Shim("M:System.Numerics.BigInteger.Max(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Max(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return BigInteger.Max(left, right);
    }

    [Shim("M:System.Numerics.BigInteger.Min(System.Numerics.BigInteger,System.Numerics.BigInteger)")]
    public static BigInteger Min(Meter m, BigInteger left, BigInteger right)
    {
        BigIntegerCharge.Compare(m, left, right);
        return BigInteger.Min(left, right);
    }

    [Shim("M:System.Numerics.BigInteger.op_UnaryNegation(System.Numerics.BigInteger)")]
    [Shim("M:System.Numerics.BigInteger.Negate(System.Numerics.BigInteger)")]
    public static BigInteger Negate(Meter m, BigInteger value)
    {
        BigIntegerCharge.Linear(m, value, value);
        return -value;
    }

    [Shim("M:System.Numerics.BigInteger.op_OnesComplement(System.Numerics.BigInteger)")]
    public static BigInteger Not(Meter m, BigInteger value)
    {
        BigIntegerCharge.Linear(m, value, value);
        return ~value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Increment(System.Numerics.BigInteger)")]
    public static BigInteger Increment(Meter m, BigInteger value)
    {
        BigIntegerCharge.Linear(m, value, value);
        return value + BigInteger.One;
    }

    [Shim("M:System.Numerics.BigInteger.op_Decrement(System.Numerics.BigInteger)")]
    public static BigInteger Decrement(Meter m, BigInteger value)
    {
        BigIntegerCharge.Linear(m, value, value);
        return value - BigInteger.One;
    }

    [Shim("M:System.Numerics.BigInteger.Abs(System.Numerics.BigInteger)")]
    public static BigInteger Abs(Meter m, BigInteger value)
    {
        BigIntegerCharge.Linear(m, value, value);
        return BigInteger.Abs(value);
    }

    [Shim("M:System.Numerics.BigInteger.op_LeftShift(System.Numerics.BigInteger,System.Int32)")]
    public static BigInteger LeftShift(Meter m, BigInteger value, int shift)
    {
        BigIntegerCharge.Linear(m, BigIntegerCharge.Words(value) + Math.Max(0L, shift) / 32 + 1);
        return value << shift;
    }

    [Shim("M:System.Numerics.BigInteger.op_RightShift(System.Numerics.BigInteger,System.Int32)")]
    public static BigInteger RightShift(Meter m, BigInteger value, int shift)
    {
        BigIntegerCharge.Linear(m, BigIntegerCharge.Words(value) + Math.Max(0L, -(long)shift) / 32 + 1);
        return value >> shift;
    }
}
