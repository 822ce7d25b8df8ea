public class Plugin
{
    public static object Run(int n)
    {
        var list = new List<int>(n) { 1, 2 };
        Dictionary<string, List<int>> map = new() { ["a"] = list, ["b"] = new() { 3 } };
        return new string('x', n).Length + map.Count;
    }
}
