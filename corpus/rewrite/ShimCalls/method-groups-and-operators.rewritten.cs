extern alias safe_x;

public class Plugin
{
    public static object Run(string a, string b, string[] texts)
    {
        int[] numbers = safe_x::SafeCompile.Runtime.Linq.Enumerable.ToArray(safe_x::SafeCompile.Runtime.Linq.Enumerable.Select(texts, (string a0_x) =>
        {
            return safe_x::SafeCompile.Runtime.Int32Shims.Parse(m_x, a0_x);
        }));
        Func<string, string> upper = s =>
        {
            return safe_x::SafeCompile.Runtime.StringShims.ToUpper(m_x, s);
        };
        safe_x::SafeCompile.Runtime.ArrayShims.Sort(m_x, numbers, (x, y) =>
        {
            return y.CompareTo(x);
        });
        return safe_x::SafeCompile.Runtime.StringShims.Equals(m_x, a, b) && safe_x::SafeCompile.Runtime.StringShims.NotEquals(m_x, upper(a), b);
    }
}
