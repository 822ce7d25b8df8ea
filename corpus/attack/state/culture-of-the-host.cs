// expect: ok
// why: setting the current culture must not reach the host's thread, nor reading it tell which one it has
// value: "true 1.5"
using System.Globalization;

public class Plugin
{
    public static object Run(object[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = null;
        return (CultureInfo.CurrentCulture == CultureInfo.InvariantCulture ? "true " : "false ") + 1.5;
    }
}
