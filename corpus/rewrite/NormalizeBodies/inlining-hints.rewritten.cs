extern alias safe_x;

using System.Runtime.CompilerServices;

public class Plugin
{
    [global::System.Diagnostics.DebuggerNonUserCode]
    public static int F(int n)
    {
        return n;
    }

    [Obsolete, global::System.Diagnostics.DebuggerNonUserCode]
    public static int G(int n)
    {
        return n;
    }
}
