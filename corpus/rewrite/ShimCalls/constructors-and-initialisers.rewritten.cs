extern alias safe_x;

public class Plugin
{
    public static object Run(int n)
    {
        var list = safe_x::SafeCompile.Runtime.InitializerShims.Add<int>(safe_x::SafeCompile.Runtime.InitializerShims.Add<int>(safe_x::SafeCompile.Runtime.ListShims.Create<int>(m_x, n), m_x, 1), m_x, 2);
        Dictionary<string, List<int>> map = safe_x::SafeCompile.Runtime.InitializerShims.Set<string, global::System.Collections.Generic.List<int>>(safe_x::SafeCompile.Runtime.InitializerShims.Set<string, global::System.Collections.Generic.List<int>>(safe_x::SafeCompile.Runtime.DictionaryShims.Create<string, global::System.Collections.Generic.List<int>>(m_x), m_x, "a", list), m_x, "b", safe_x::SafeCompile.Runtime.InitializerShims.Add<int>(safe_x::SafeCompile.Runtime.ListShims.Create<int>(m_x), m_x, 3));
        return safe_x::SafeCompile.Runtime.StringShims.New(m_x, 'x', n).Length + map.Count;
    }
}
