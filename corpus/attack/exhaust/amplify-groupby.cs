// expect: safe   fuel: 500_000_000
// why: GroupBy, Distinct and ToLookup build tables
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 0;
        for (;;) n += Enumerable.Range(0, 1_000_000).GroupBy(x => x).Count();
    }
}
