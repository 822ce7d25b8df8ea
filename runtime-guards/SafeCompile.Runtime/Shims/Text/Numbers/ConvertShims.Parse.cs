// If this file is wrong an attacker has long texts parsed for free.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Convert"/>: those that read or make text.</summary>
public static partial class ConvertShims
{
    [Shim("M:System.Convert.ToSByte(System.String)")]
    public static sbyte ToSByte(Meter m, string? value) => value is null ? default : SByteShims.Parse(m, value);

    [Shim("M:System.Convert.ToSByte(System.String,System.IFormatProvider)")]
    public static sbyte ToSByte(Meter m, string? value, IFormatProvider? provider) => SByteShims.Parse(m, value!); // The one that refuses null.

    [Shim("M:System.Convert.ToByte(System.String)")]
    public static byte ToByte(Meter m, string? value) => value is null ? default : ByteShims.Parse(m, value);

    [Shim("M:System.Convert.ToByte(System.String,System.IFormatProvider)")]
    public static byte ToByte(Meter m, string? value, IFormatProvider? provider) => ToByte(m, value);

    [Shim("M:System.Convert.ToInt16(System.String)")]
    public static short ToInt16(Meter m, string? value) => value is null ? default : Int16Shims.Parse(m, value);

    [Shim("M:System.Convert.ToInt16(System.String,System.IFormatProvider)")]
    public static short ToInt16(Meter m, string? value, IFormatProvider? provider) => ToInt16(m, value);

    [Shim("M:System.Convert.ToUInt16(System.String)")]
    public static ushort ToUInt16(Meter m, string? value) => value is null ? default : UInt16Shims.Parse(m, value);

    [Shim("M:System.Convert.ToUInt16(System.String,System.IFormatProvider)")]
    public static ushort ToUInt16(Meter m, string? value, IFormatProvider? provider) => ToUInt16(m, value);

    [Shim("M:System.Convert.ToInt32(System.String)")]
    public static int ToInt32(Meter m, string? value) => value is null ? default : Int32Shims.Parse(m, value);

    [Shim("M:System.Convert.ToInt32(System.String,System.IFormatProvider)")]
    public static int ToInt32(Meter m, string? value, IFormatProvider? provider) => ToInt32(m, value);

    [Shim("M:System.Convert.ToUInt32(System.String)")]
    public static uint ToUInt32(Meter m, string? value) => value is null ? default : UInt32Shims.Parse(m, value);

    [Shim("M:System.Convert.ToUInt32(System.String,System.IFormatProvider)")]
    public static uint ToUInt32(Meter m, string? value, IFormatProvider? provider) => ToUInt32(m, value);

    [Shim("M:System.Convert.ToInt64(System.String)")]
    public static long ToInt64(Meter m, string? value) => value is null ? default : Int64Shims.Parse(m, value);

    [Shim("M:System.Convert.ToInt64(System.String,System.IFormatProvider)")]
    public static long ToInt64(Meter m, string? value, IFormatProvider? provider) => ToInt64(m, value);

    [Shim("M:System.Convert.ToUInt64(System.String)")]
    public static ulong ToUInt64(Meter m, string? value) => value is null ? default : UInt64Shims.Parse(m, value);

    [Shim("M:System.Convert.ToUInt64(System.String,System.IFormatProvider)")]
    public static ulong ToUInt64(Meter m, string? value, IFormatProvider? provider) => ToUInt64(m, value);

    [Shim("M:System.Convert.ToSingle(System.String)")]
    public static float ToSingle(Meter m, string? value) => value is null ? default : SingleShims.Parse(m, value);

    [Shim("M:System.Convert.ToSingle(System.String,System.IFormatProvider)")]
    public static float ToSingle(Meter m, string? value, IFormatProvider? provider) => ToSingle(m, value);

    [Shim("M:System.Convert.ToDouble(System.String)")]
    public static double ToDouble(Meter m, string? value) => value is null ? default : DoubleShims.Parse(m, value);

    [Shim("M:System.Convert.ToDouble(System.String,System.IFormatProvider)")]
    public static double ToDouble(Meter m, string? value, IFormatProvider? provider) => ToDouble(m, value);

    [Shim("M:System.Convert.ToDecimal(System.String)")]
    public static decimal ToDecimal(Meter m, string? value) => value is null ? default : DecimalShims.Parse(m, value);

    [Shim("M:System.Convert.ToDecimal(System.String,System.IFormatProvider)")]
    public static decimal ToDecimal(Meter m, string? value, IFormatProvider? provider) => ToDecimal(m, value);

    [Shim("M:System.Convert.ToSByte(System.String,System.Int32)")]
    public static sbyte ToSByte(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToSByte(value, fromBase);
    }

    [Shim("M:System.Convert.ToByte(System.String,System.Int32)")]
    public static byte ToByte(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToByte(value, fromBase);
    }

    [Shim("M:System.Convert.ToInt16(System.String,System.Int32)")]
    public static short ToInt16(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToInt16(value, fromBase);
    }

    [Shim("M:System.Convert.ToUInt16(System.String,System.Int32)")]
    public static ushort ToUInt16(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToUInt16(value, fromBase);
    }

    [Shim("M:System.Convert.ToInt32(System.String,System.Int32)")]
    public static int ToInt32(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToInt32(value, fromBase);
    }

    [Shim("M:System.Convert.ToUInt32(System.String,System.Int32)")]
    public static uint ToUInt32(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToUInt32(value, fromBase);
    }

    [Shim("M:System.Convert.ToInt64(System.String,System.Int32)")]
    public static long ToInt64(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToInt64(value, fromBase);
    }

    [Shim("M:System.Convert.ToUInt64(System.String,System.Int32)")]
    public static ulong ToUInt64(Meter m, string? value, int fromBase)
    {
        NumberParsing.Pay(m, value is null ? 0 : value.Length);
        return Convert.ToUInt64(value, fromBase);
    }

    [Shim("M:System.Convert.ToBoolean(System.String)")]
    public static bool ToBoolean(Meter m, string? value) => value is not null && BooleanShims.Parse(m, value);

    [Shim("M:System.Convert.ToChar(System.String)")]
    public static char ToChar(Meter m, string value)
    {
        Guard.ChargeLong(m, 5);
        return Convert.ToChar(value);
    }
}
