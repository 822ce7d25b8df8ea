// expect: ok
// why: a static auto-property hides its field
// host: twice
// value: 11
public class Plugin
{
    static int Count { get; set; }
    static List<int> Seen { get; } = new();

    public static object Run(object[] args) { Seen.Add(1); return ++Count + 10 * Seen.Count; }
}
