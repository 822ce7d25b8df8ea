extern alias safe_x;

public class Plugin
{
    private const string Prefix = "a" + "b";
    public static string Run(int n, string s, object? o)
    {
        s = safe_x::SafeCompile.Runtime.TextShims.Concat(m_x, s, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, n));
        s = safe_x::SafeCompile.Runtime.TextShims.Concat(m_x, s, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, 'c'));
        s = safe_x::SafeCompile.Runtime.TextShims.Concat(m_x, new string[] { s, Prefix, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, n), safe_x::SafeCompile.Runtime.TextShims.Text(m_x, (n + 1)), safe_x::SafeCompile.Runtime.TextShims.Text(m_x, o) });
        return safe_x::SafeCompile.Runtime.TextShims.Concat(m_x, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, n + 1), s);
    }
}
