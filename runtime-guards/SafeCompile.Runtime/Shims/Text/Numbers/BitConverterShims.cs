// If this file is wrong an attacker allocates a few bytes per call without paying.
namespace SafeCompile.Runtime;

/// <summary>Members that return the bits of a number as a small array.</summary>
public static class BitConverterShims
{
    [Shim("M:System.BitConverter.GetBytes(System.Boolean)")]
    public static byte[] GetBytes(Meter m, bool value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Char)")]
    public static byte[] GetBytes(Meter m, char value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Int16)")]
    public static byte[] GetBytes(Meter m, short value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Int32)")]
    public static byte[] GetBytes(Meter m, int value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Int64)")]
    public static byte[] GetBytes(Meter m, long value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.UInt16)")]
    public static byte[] GetBytes(Meter m, ushort value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.UInt32)")]
    public static byte[] GetBytes(Meter m, uint value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.UInt64)")]
    public static byte[] GetBytes(Meter m, ulong value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Half)")]
    public static byte[] GetBytes(Meter m, Half value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Single)")]
    public static byte[] GetBytes(Meter m, float value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.BitConverter.GetBytes(System.Double)")]
    public static byte[] GetBytes(Meter m, double value)
    {
        Guard.Charge(m, 10, 32);
        return BitConverter.GetBytes(value);
    }

    [Shim("M:System.Decimal.GetBits(System.Decimal)")]
    public static int[] GetBits(Meter m, decimal d)
    {
        Guard.Charge(m, 10, 40);
        return decimal.GetBits(d);
    }
}
