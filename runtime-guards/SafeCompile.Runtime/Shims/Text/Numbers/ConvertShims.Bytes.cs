// If this file is wrong an attacker encodes or decodes long texts for free.
namespace SafeCompile.Runtime;

/// <content>Base64 and hexadecimal digits: 2 fuel per unit of input, and the result.</content>
public static partial class ConvertShims
{
    [Shim("M:System.Convert.ToBase64String(System.Byte[])")]
    public static string ToBase64String(Meter m, byte[] inArray)
    {
        int length = inArray is null ? 0 : inArray.Length;
        Guard.ChargeLong(m, 20 + 2L * length);
        TextCharge.NewString(m, (length + 2L) / 3 * 4);
        return Convert.ToBase64String(inArray!);
    }

    [Shim("M:System.Convert.FromBase64String(System.String)")]
    public static byte[] FromBase64String(Meter m, string s)
    {
        PayDecoding(m, s);
        return Convert.FromBase64String(s);
    }

    [Shim("M:System.Convert.FromHexString(System.String)")]
    public static byte[] FromHexString(Meter m, string s)
    {
        PayDecoding(m, s);
        return Convert.FromHexString(s);
    }

    [Shim("M:System.Convert.ToHexStringLower(System.Byte[])")]
    public static string ToHexStringLower(Meter m, byte[] inArray)
    {
        TextCharge.NewString(m, 2L * (inArray is null ? 0 : inArray.Length));
        return Convert.ToHexStringLower(inArray!);
    }

    [Shim("M:System.BitConverter.ToString(System.Byte[])")]
    public static string ToString(Meter m, byte[] value)
    {
        long length = value is null ? 0 : value.Length;
        Guard.ChargeLong(m, 20 + 3 * length);
        TextCharge.NewString(m, 3 * length);
        return BitConverter.ToString(value!);
    }

    private static void PayDecoding(Meter m, string? s)
    {
        long length = s is null ? 0 : s.Length;
        Guard.ChargeLong(m, 20 + 2 * length);
        Guard.AllocLong(m, 24 + length);
    }
}
