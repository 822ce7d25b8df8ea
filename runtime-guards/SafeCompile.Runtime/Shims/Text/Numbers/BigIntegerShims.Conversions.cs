// If this file is wrong an attacker multiplies numbers of a million digits for free.
using System.Numerics;

namespace SafeCompile.Runtime;

public static partial class BigIntegerShims
{
    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.Byte)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, byte value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.SByte)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, sbyte value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.Int16)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, short value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.UInt16)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, ushort value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.Int32)")]
    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.Int32)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, int value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.UInt32)")]
    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.UInt32)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, uint value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.Int64)")]
    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.Int64)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, long value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.UInt64)")]
    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.UInt64)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, ulong value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.Char)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, char value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.IntPtr)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, nint value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.UIntPtr)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, nuint value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.Int128)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, Int128 value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.op_Implicit(System.UInt128)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, UInt128 value)
    {
        Guard.Charge(m, 5, 40);
        return value;
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.Single)")]
    [Shim("M:System.Numerics.BigInteger.op_Explicit(System.Single)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, float value)
    {
        Guard.Charge(m, 50, 192);
        return new BigInteger(value);
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.Double)")]
    [Shim("M:System.Numerics.BigInteger.op_Explicit(System.Double)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, double value)
    {
        Guard.Charge(m, 50, 192);
        return new BigInteger(value);
    }

    [Shim("M:System.Numerics.BigInteger.#ctor(System.Decimal)")]
    [Shim("M:System.Numerics.BigInteger.op_Explicit(System.Decimal)~System.Numerics.BigInteger")]
    public static BigInteger From(Meter m, decimal value)
    {
        Guard.Charge(m, 50, 192);
        return new BigInteger(value);
    }
}
