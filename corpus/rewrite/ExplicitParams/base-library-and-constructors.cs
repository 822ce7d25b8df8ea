public class Plugin
{
    private readonly object[] _parts;

    public Plugin(params object[] parts) => _parts = parts;

    public Plugin() : this("a", 1)
    {
    }

    public static string Run(int n)
    {
        Plugin p = new(n, "x");
        return string.Concat("a", "b", "c", "d", "e") + string.Format("{0} {1} {2} {3}", n, 2, 3, p._parts.Length) + new Plugin("z")._parts.Length;
    }
}
