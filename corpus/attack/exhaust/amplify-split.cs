// expect: trap:memory   fuel: 500_000_000
// why: Split makes one string for each separator
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string(',', 20_000_000); int n = 0;
        for (;;) n += s.Split(',').Length;
    }
}
