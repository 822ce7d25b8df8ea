// If this file is wrong an attacker changes the culture of the host's thread, or reads which one it has.
using System.Globalization;

namespace SafeCompile.Runtime;

/// <summary>The culture of a guest is always the invariant one: reading gives it, and setting it to the only culture that a guest can hold changes nothing.</summary>
public static class CultureShims
{
    [Shim("M:System.Globalization.CultureInfo.get_CurrentCulture")]
    [Shim("M:System.Globalization.CultureInfo.get_CurrentUICulture")]
    public static CultureInfo GetCulture(Meter m)
    {
        Guard.Charge(m, 1);
        return CultureInfo.InvariantCulture;
    }

    [Shim("M:System.Globalization.CultureInfo.set_CurrentCulture(System.Globalization.CultureInfo)")]
    [Shim("M:System.Globalization.CultureInfo.set_CurrentUICulture(System.Globalization.CultureInfo)")]
    public static CultureInfo SetCulture(Meter m, CultureInfo value)
    {
        Guard.Charge(m, 5);
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    [Shim("M:System.Globalization.CultureInfo.get_DefaultThreadCurrentCulture")]
    [Shim("M:System.Globalization.CultureInfo.get_DefaultThreadCurrentUICulture")]
    public static CultureInfo? GetDefault(Meter m) => GetCulture(m);

    [Shim("M:System.Globalization.CultureInfo.set_DefaultThreadCurrentCulture(System.Globalization.CultureInfo)")]
    [Shim("M:System.Globalization.CultureInfo.set_DefaultThreadCurrentUICulture(System.Globalization.CultureInfo)")]
    public static CultureInfo? SetDefault(Meter m, CultureInfo? value)
    {
        Guard.Charge(m, 5);
        return value;
    }
}
