extern alias safe_x;

public class Plugin
{
    private readonly object[] _parts;
    public Plugin(params object[] parts)
    {
        _parts = parts;
    }

    public Plugin() : this(new object[] { "a", 1 })
    {
    }

    public static string Run(int n)
    {
        Plugin p = new(new object[] { n, "x" });
        return string.Concat(new string[] { "a", "b", "c", "d", "e" }) + string.Format("{0} {1} {2} {3}", new object[] { n, 2, 3, p._parts.Length }) + new Plugin(new object[] { "z" })._parts.Length;
    }
}
