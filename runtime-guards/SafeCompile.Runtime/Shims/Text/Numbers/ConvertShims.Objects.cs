// If this file is wrong an attacker has long texts parsed for free, or foreign conversions run inside the base library.
namespace SafeCompile.Runtime;

/// <content>Conversions of boxed values: texts are parsed as texts; of the others only the base library's own types and enumerations are converted.</content>
public static partial class ConvertShims
{
    [Shim("M:System.Convert.ToBoolean(System.Object)")]
    public static bool ToBoolean(Meter m, object? value) => value is string text ? ToBoolean(m, text) : Convert.ToBoolean(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToBoolean(System.Object,System.IFormatProvider)")]
    public static bool ToBoolean(Meter m, object? value, IFormatProvider? provider) => ToBoolean(m, value);

    [Shim("M:System.Convert.ToChar(System.Object)")]
    public static char ToChar(Meter m, object? value) => value is string text ? ToChar(m, text) : Convert.ToChar(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToChar(System.Object,System.IFormatProvider)")]
    public static char ToChar(Meter m, object? value, IFormatProvider? provider) => ToChar(m, value);

    [Shim("M:System.Convert.ToSByte(System.Object)")]
    public static sbyte ToSByte(Meter m, object? value) => value is string text ? ToSByte(m, text) : Convert.ToSByte(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToSByte(System.Object,System.IFormatProvider)")]
    public static sbyte ToSByte(Meter m, object? value, IFormatProvider? provider) => ToSByte(m, value);

    [Shim("M:System.Convert.ToByte(System.Object)")]
    public static byte ToByte(Meter m, object? value) => value is string text ? ToByte(m, text) : Convert.ToByte(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToByte(System.Object,System.IFormatProvider)")]
    public static byte ToByte(Meter m, object? value, IFormatProvider? provider) => ToByte(m, value);

    [Shim("M:System.Convert.ToInt16(System.Object)")]
    public static short ToInt16(Meter m, object? value) => value is string text ? ToInt16(m, text) : Convert.ToInt16(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToInt16(System.Object,System.IFormatProvider)")]
    public static short ToInt16(Meter m, object? value, IFormatProvider? provider) => ToInt16(m, value);

    [Shim("M:System.Convert.ToUInt16(System.Object)")]
    public static ushort ToUInt16(Meter m, object? value) => value is string text ? ToUInt16(m, text) : Convert.ToUInt16(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToUInt16(System.Object,System.IFormatProvider)")]
    public static ushort ToUInt16(Meter m, object? value, IFormatProvider? provider) => ToUInt16(m, value);

    [Shim("M:System.Convert.ToInt32(System.Object)")]
    public static int ToInt32(Meter m, object? value) => value is string text ? ToInt32(m, text) : Convert.ToInt32(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToInt32(System.Object,System.IFormatProvider)")]
    public static int ToInt32(Meter m, object? value, IFormatProvider? provider) => ToInt32(m, value);

    [Shim("M:System.Convert.ToUInt32(System.Object)")]
    public static uint ToUInt32(Meter m, object? value) => value is string text ? ToUInt32(m, text) : Convert.ToUInt32(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToUInt32(System.Object,System.IFormatProvider)")]
    public static uint ToUInt32(Meter m, object? value, IFormatProvider? provider) => ToUInt32(m, value);

    [Shim("M:System.Convert.ToInt64(System.Object)")]
    public static long ToInt64(Meter m, object? value) => value is string text ? ToInt64(m, text) : Convert.ToInt64(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToInt64(System.Object,System.IFormatProvider)")]
    public static long ToInt64(Meter m, object? value, IFormatProvider? provider) => ToInt64(m, value);

    [Shim("M:System.Convert.ToUInt64(System.Object)")]
    public static ulong ToUInt64(Meter m, object? value) => value is string text ? ToUInt64(m, text) : Convert.ToUInt64(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToUInt64(System.Object,System.IFormatProvider)")]
    public static ulong ToUInt64(Meter m, object? value, IFormatProvider? provider) => ToUInt64(m, value);

    [Shim("M:System.Convert.ToSingle(System.Object)")]
    public static float ToSingle(Meter m, object? value) => value is string text ? ToSingle(m, text) : Convert.ToSingle(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToSingle(System.Object,System.IFormatProvider)")]
    public static float ToSingle(Meter m, object? value, IFormatProvider? provider) => ToSingle(m, value);

    [Shim("M:System.Convert.ToDouble(System.Object)")]
    public static double ToDouble(Meter m, object? value) => value is string text ? ToDouble(m, text) : Convert.ToDouble(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToDouble(System.Object,System.IFormatProvider)")]
    public static double ToDouble(Meter m, object? value, IFormatProvider? provider) => ToDouble(m, value);

    [Shim("M:System.Convert.ToDecimal(System.Object)")]
    public static decimal ToDecimal(Meter m, object? value) => value is string text ? ToDecimal(m, text) : Convert.ToDecimal(Boxed(m, value), NumberText.Invariant);

    [Shim("M:System.Convert.ToDecimal(System.Object,System.IFormatProvider)")]
    public static decimal ToDecimal(Meter m, object? value, IFormatProvider? provider) => ToDecimal(m, value);

    // Anything else has no conversion: guests cannot implement IConvertible.
    private static object? Boxed(Meter m, object? value)
    {
        Guard.Charge(m, 100, 64); // Enumerations are boxed once more; an exception names both types.
        return value is null or Enum || Origin.IsFramework(value.GetType()) ? value : new object();
    }
}
