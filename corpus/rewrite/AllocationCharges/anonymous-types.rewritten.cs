extern alias safe_x;

public class Plugin
{
    public static string Run(int n)
    {
        var a = global::AnonymousFactory_x.MakeAnonymous0_x(n, "a");
        var b = global::AnonymousFactory_x.MakeAnonymous0_x(a.N, a.Name);
        return safe_x::SafeCompile.Runtime.ObjectShims.Equals(m_x, a, b) ? safe_x::SafeCompile.Runtime.ObjectShims.ToString(m_x, a)! : b.Name;
    }
}
