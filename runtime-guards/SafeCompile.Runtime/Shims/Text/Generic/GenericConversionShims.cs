// If this file is wrong an attacker computes with huge numbers for free, through a type parameter.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Conversions between numbers of which one type at least is a type parameter.</summary>
public static class GenericConversionShims
{
    [Shim("M:System.Numerics.INumberBase`1.CreateChecked``1(``0)")]
    public static TSelf CreateChecked<TSelf, TOther>(Meter m, TOther value)
        where TSelf : INumberBase<TSelf>?
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return TSelf.CreateChecked(value);
    }

    [Shim("M:System.Int32.CreateChecked``1(``0)")]
    public static int Int32CreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return int.CreateChecked(value);
    }

    [Shim("M:System.Int64.CreateChecked``1(``0)")]
    public static long Int64CreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return long.CreateChecked(value);
    }

    [Shim("M:System.Double.CreateChecked``1(``0)")]
    public static double DoubleCreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return double.CreateChecked(value);
    }

    [Shim("M:System.Single.CreateChecked``1(``0)")]
    public static float SingleCreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return float.CreateChecked(value);
    }

    [Shim("M:System.Decimal.CreateChecked``1(``0)")]
    public static decimal DecimalCreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return decimal.CreateChecked(value);
    }

    [Shim("M:System.Byte.CreateChecked``1(``0)")]
    public static byte ByteCreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return byte.CreateChecked(value);
    }

    [Shim("M:System.UInt32.CreateChecked``1(``0)")]
    public static uint UInt32CreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return uint.CreateChecked(value);
    }

    [Shim("M:System.UInt64.CreateChecked``1(``0)")]
    public static ulong UInt64CreateChecked<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return ulong.CreateChecked(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.CreateSaturating``1(``0)")]
    public static TSelf CreateSaturating<TSelf, TOther>(Meter m, TOther value)
        where TSelf : INumberBase<TSelf>?
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return TSelf.CreateSaturating(value);
    }

    [Shim("M:System.Int32.CreateSaturating``1(``0)")]
    public static int Int32CreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return int.CreateSaturating(value);
    }

    [Shim("M:System.Int64.CreateSaturating``1(``0)")]
    public static long Int64CreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return long.CreateSaturating(value);
    }

    [Shim("M:System.Double.CreateSaturating``1(``0)")]
    public static double DoubleCreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return double.CreateSaturating(value);
    }

    [Shim("M:System.Single.CreateSaturating``1(``0)")]
    public static float SingleCreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return float.CreateSaturating(value);
    }

    [Shim("M:System.Decimal.CreateSaturating``1(``0)")]
    public static decimal DecimalCreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return decimal.CreateSaturating(value);
    }

    [Shim("M:System.Byte.CreateSaturating``1(``0)")]
    public static byte ByteCreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return byte.CreateSaturating(value);
    }

    [Shim("M:System.UInt32.CreateSaturating``1(``0)")]
    public static uint UInt32CreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return uint.CreateSaturating(value);
    }

    [Shim("M:System.UInt64.CreateSaturating``1(``0)")]
    public static ulong UInt64CreateSaturating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return ulong.CreateSaturating(value);
    }

    [Shim("M:System.Numerics.INumberBase`1.CreateTruncating``1(``0)")]
    public static TSelf CreateTruncating<TSelf, TOther>(Meter m, TOther value)
        where TSelf : INumberBase<TSelf>?
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return TSelf.CreateTruncating(value);
    }

    [Shim("M:System.Int32.CreateTruncating``1(``0)")]
    public static int Int32CreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return int.CreateTruncating(value);
    }

    [Shim("M:System.Int64.CreateTruncating``1(``0)")]
    public static long Int64CreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return long.CreateTruncating(value);
    }

    [Shim("M:System.Double.CreateTruncating``1(``0)")]
    public static double DoubleCreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return double.CreateTruncating(value);
    }

    [Shim("M:System.Single.CreateTruncating``1(``0)")]
    public static float SingleCreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return float.CreateTruncating(value);
    }

    [Shim("M:System.Decimal.CreateTruncating``1(``0)")]
    public static decimal DecimalCreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return decimal.CreateTruncating(value);
    }

    [Shim("M:System.Byte.CreateTruncating``1(``0)")]
    public static byte ByteCreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return byte.CreateTruncating(value);
    }

    [Shim("M:System.UInt32.CreateTruncating``1(``0)")]
    public static uint UInt32CreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return uint.CreateTruncating(value);
    }

    [Shim("M:System.UInt64.CreateTruncating``1(``0)")]
    public static ulong UInt64CreateTruncating<TOther>(Meter m, TOther value)
        where TOther : INumberBase<TOther>
    {
        GenericCharge.Convert(m, value);
        return ulong.CreateTruncating(value);
    }
}
