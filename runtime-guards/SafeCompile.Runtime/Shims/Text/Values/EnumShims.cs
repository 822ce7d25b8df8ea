// If this file is wrong an attacker's enum with a hundred thousand names is searched or copied for free.

namespace SafeCompile.Runtime;

/// <summary>Names and values of enums: 2 fuel per name of the type, and the arrays that are copied.</summary>
public static class EnumShims
{
    [Shim("M:System.Enum.ToString")]
    public static string ToString(Meter m, Enum self)
    {
        _ = self.GetType(); // A null receiver throws as the original would.
        return EnumText.Of(m, self, null);
    }

    [Shim("M:System.Enum.ToString(System.String)")]
    public static string ToString(Meter m, Enum self, string? format)
    {
        _ = self.GetType();
        return EnumText.Of(m, self, format);
    }

    [Shim("M:System.Enum.Parse``1(System.String)")]
    public static TEnum Parse<TEnum>(Meter m, string value)
        where TEnum : struct => Parse<TEnum>(m, value, false);

    [Shim("M:System.Enum.Parse``1(System.String,System.Boolean)")]
    public static TEnum Parse<TEnum>(Meter m, string value, bool ignoreCase)
        where TEnum : struct
    {
        PayParse<TEnum>(m, value);
        TextCharge.NewString(m, value is null ? 0 : value.Length + 80); // For the message of a failure.
        return Enum.Parse<TEnum>(value!, ignoreCase);
    }

    [Shim("M:System.Enum.TryParse``1(System.String,``0@)")]
    public static bool TryParse<TEnum>(Meter m, string? value, out TEnum result)
        where TEnum : struct => TryParse(m, value, false, out result);

    [Shim("M:System.Enum.TryParse``1(System.String,System.Boolean,``0@)")]
    public static bool TryParse<TEnum>(Meter m, string? value, bool ignoreCase, out TEnum result)
        where TEnum : struct
    {
        PayParse<TEnum>(m, value);
        return Enum.TryParse(value, ignoreCase, out result);
    }

    [Shim("M:System.Enum.GetValues``1")]
    public static TEnum[] GetValues<TEnum>(Meter m)
        where TEnum : struct, Enum
    {
        Guard.AllocLong(m, 24 + 8L * EnumText.Names(m, typeof(TEnum)));
        return Enum.GetValues<TEnum>();
    }

    [Shim("M:System.Enum.GetNames``1")]
    public static string[] GetNames<TEnum>(Meter m)
        where TEnum : struct, Enum
    {
        Guard.AllocLong(m, 24 + 8L * EnumText.Names(m, typeof(TEnum)));
        return Enum.GetNames<TEnum>();
    }

    [Shim("M:System.Enum.GetName``1(``0)")]
    public static string? GetName<TEnum>(Meter m, TEnum value)
        where TEnum : struct, Enum
    {
        EnumText.Names(m, typeof(TEnum));
        return Enum.GetName(value);
    }

    [Shim("M:System.Enum.IsDefined``1(``0)")]
    public static bool IsDefined<TEnum>(Meter m, TEnum value)
        where TEnum : struct, Enum
    {
        EnumText.Names(m, typeof(TEnum));
        return Enum.IsDefined(value);
    }

    // A list of flags compares each part with every name.
    private static void PayParse<TEnum>(Meter m, string? value)
    {
        int names = EnumText.Names(m, typeof(TEnum));
        long length = value is null ? 0 : value.Length;
        long parts = 1 + (value is null ? 0 : value.AsSpan().Count(','));
        Guard.ChargeLong(m, 40 + 4 * length + 4 * parts * names);
    }
}
