public class Plugin
{
    public static int Run(List<int> list, Dictionary<string, int> map)
    {
        list.Add(1);
        list[0] = list[^1] + list.Count;
        list[0]++;
        map["a"] = 1;
        map["a"] += 2;
        return map.TryGetValue("a", out int x) ? x : map["b"];
    }
}
