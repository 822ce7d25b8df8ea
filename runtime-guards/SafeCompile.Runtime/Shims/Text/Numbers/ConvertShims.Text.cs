// If this file is wrong an attacker makes text without paying.
namespace SafeCompile.Runtime;

public static partial class ConvertShims
{
    [Shim("M:System.Convert.ToString(System.Boolean)")]
    public static string ToString(Meter m, bool value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Boolean,System.IFormatProvider)")]
    public static string ToString(Meter m, bool value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Char)")]
    public static string ToString(Meter m, char value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Char,System.IFormatProvider)")]
    public static string ToString(Meter m, char value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.SByte)")]
    public static string ToString(Meter m, sbyte value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.SByte,System.IFormatProvider)")]
    public static string ToString(Meter m, sbyte value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Byte)")]
    public static string ToString(Meter m, byte value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Byte,System.IFormatProvider)")]
    public static string ToString(Meter m, byte value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Int16)")]
    public static string ToString(Meter m, short value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Int16,System.IFormatProvider)")]
    public static string ToString(Meter m, short value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.UInt16)")]
    public static string ToString(Meter m, ushort value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.UInt16,System.IFormatProvider)")]
    public static string ToString(Meter m, ushort value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Int32)")]
    public static string ToString(Meter m, int value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Int32,System.IFormatProvider)")]
    public static string ToString(Meter m, int value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.UInt32)")]
    public static string ToString(Meter m, uint value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.UInt32,System.IFormatProvider)")]
    public static string ToString(Meter m, uint value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Int64)")]
    public static string ToString(Meter m, long value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Int64,System.IFormatProvider)")]
    public static string ToString(Meter m, long value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.UInt64)")]
    public static string ToString(Meter m, ulong value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.UInt64,System.IFormatProvider)")]
    public static string ToString(Meter m, ulong value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Single)")]
    public static string ToString(Meter m, float value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Single,System.IFormatProvider)")]
    public static string ToString(Meter m, float value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Double)")]
    public static string ToString(Meter m, double value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Double,System.IFormatProvider)")]
    public static string ToString(Meter m, double value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Decimal)")]
    public static string ToString(Meter m, decimal value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Decimal,System.IFormatProvider)")]
    public static string ToString(Meter m, decimal value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Byte,System.Int32)")]
    public static string ToString(Meter m, byte value, int toBase)
    {
        TextCharge.NewString(m, 64);
        return Convert.ToString(value, toBase);
    }

    [Shim("M:System.Convert.ToString(System.Int16,System.Int32)")]
    public static string ToString(Meter m, short value, int toBase)
    {
        TextCharge.NewString(m, 64);
        return Convert.ToString(value, toBase);
    }

    [Shim("M:System.Convert.ToString(System.Int32,System.Int32)")]
    public static string ToString(Meter m, int value, int toBase)
    {
        TextCharge.NewString(m, 64);
        return Convert.ToString(value, toBase);
    }

    [Shim("M:System.Convert.ToString(System.Int64,System.Int32)")]
    public static string ToString(Meter m, long value, int toBase)
    {
        TextCharge.NewString(m, 64);
        return Convert.ToString(value, toBase);
    }

    [Shim("M:System.Convert.ToString(System.String)")]
    public static string? ToString(Meter m, string? value) => value;

    [Shim("M:System.Convert.ToString(System.Object)")]
    public static string ToString(Meter m, object? value) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToString(System.Object,System.IFormatProvider)")]
    public static string ToString(Meter m, object? value, IFormatProvider? provider) => TextShims.Text(m, value);

    [Shim("M:System.Convert.ToHexString(System.Byte[])")]
    public static string ToHexString(Meter m, byte[] inArray)
    {
        TextCharge.NewString(m, inArray is null ? 0 : 2L * inArray.Length);
        return Convert.ToHexString(inArray!);
    }
}
