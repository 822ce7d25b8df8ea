// expect: trap:fuel   fuel: 300_000_000   memory: 64GiB
// why: Trim, IndexOf, Contains and EndsWith read long texts
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string(' ', 5_000_000) + "x" + new string(' ', 5_000_000); int n = 0;
        for (;;) n += s.IndexOf('y') + (s.Contains("yy", StringComparison.Ordinal) ? 1 : 0) + s.TrimStart().Length;
    }
}
