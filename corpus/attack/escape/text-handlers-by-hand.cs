// expect: reject SC2001
// why: string.Create and Invariant are allowed around an interpolated string only; a handler or a FormattableString in the guest's hands would format unmetered
using System.Globalization;
using System.Runtime.CompilerServices;

public class Plugin
{
    public static object Run(object[] args)
    {
        FormattableString late = $"{1,1000000000}";
        var handler = new DefaultInterpolatedStringHandler(1, 1);
        return string.Create(CultureInfo.InvariantCulture, ref handler)
            + FormattableString.Invariant(late);
    }
}
