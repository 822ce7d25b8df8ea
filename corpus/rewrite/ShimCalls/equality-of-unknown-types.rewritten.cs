extern alias safe_x;

public class Plugin
{
    private static bool Same<T>(T a, T b)
    {
        return safe_x::SafeCompile.Runtime.ObjectShims.Equals(m_x, a!, b) && safe_x::SafeCompile.Runtime.EqualityShims.Equals(m_x, safe_x::SafeCompile.Runtime.EqualityShims.Default<T>(m_x), a, b);
    }

    public static bool Run(object a, object b)
    {
        return safe_x::SafeCompile.Runtime.ObjectShims.Equals(m_x, a, b) && safe_x::SafeCompile.Runtime.ObjectShims.EqualsStatic(m_x, a, b) && (a: a, 1) == (b: b, 1) && Same("x", "y") && safe_x::SafeCompile.Runtime.StringShims.Equals(m_x, safe_x::SafeCompile.Runtime.ObjectShims.ToString(m_x, a), "") && safe_x::SafeCompile.Runtime.ObjectShims.GetHashCode(m_x, a) == 0;
    }
}
