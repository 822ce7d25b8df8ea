public class Plugin
{
    private const string Prefix = "a" + "b";

    public static string Run(int n, string s, object? o)
    {
        s += n;
        s += 'c';
        s = s + Prefix + n + (n + 1) + o;
        return n + 1 + s;
    }
}
