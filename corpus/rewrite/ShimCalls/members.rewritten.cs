extern alias safe_x;

public class Plugin
{
    public static int Run(List<int> list, Dictionary<string, int> map)
    {
        safe_x::SafeCompile.Runtime.ListShims.Add(m_x, list, 1);
        list[0] = list[^1] + list.Count;
        list[0]++;
        safe_x::SafeCompile.Runtime.DictionaryShims.SetItem(m_x, map, "a", 1);
        safe_x::SafeCompile.Runtime.DictionaryShims.SetItem(m_x, safe_x::SafeCompile.Runtime.InitializerShims.Let(map, out var t0_x), safe_x::SafeCompile.Runtime.InitializerShims.Let((string)("a"), out var t1_x), (int)(safe_x::SafeCompile.Runtime.DictionaryShims.GetItem(m_x, t0_x, t1_x) + 2));
        return safe_x::SafeCompile.Runtime.DictionaryShims.TryGetValue(m_x, map, "a", out int x) ? x : safe_x::SafeCompile.Runtime.DictionaryShims.GetItem(m_x, map, "b");
    }
}
