// If this file is wrong an attacker's enum with a hundred thousand names is searched or copied for free.
namespace SafeCompile.Runtime;

/// <summary>
/// The overloads that take the enum as a <see cref="Type"/>, which a guest has from <c>typeof</c>. They throw what the original throws for a
/// type that is no enum, before anything is charged by its names.
/// </summary>
public static class EnumTypeShims
{
    [Shim("M:System.Enum.GetValues(System.Type)")]
    public static Array GetValues(Meter m, Type enumType)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        Guard.AllocLong(m, 24 + 8L * EnumText.Names(m, enumType));
        return Enum.GetValues(enumType);
    }

    [Shim("M:System.Enum.GetNames(System.Type)")]
    public static string[] GetNames(Meter m, Type enumType)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        Guard.AllocLong(m, 24 + 8L * EnumText.Names(m, enumType));
        return Enum.GetNames(enumType);
    }

    [Shim("M:System.Enum.GetName(System.Type,System.Object)")]
    public static string? GetName(Meter m, Type enumType, object value)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        EnumText.Names(m, enumType);
        return Enum.GetName(enumType, value);
    }

    [Shim("M:System.Enum.IsDefined(System.Type,System.Object)")]
    public static bool IsDefined(Meter m, Type enumType, object value)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        EnumText.Names(m, enumType);
        return Enum.IsDefined(enumType, value);
    }
}
