// expect: trap:fuel
// why: a lookup by long texts hashes and compares them each time
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string s = new('x', 100_000);
        ILookup<string, int> l = new[] { 1, 2, 3 }.ToLookup(x => s + x);
        string t = new string('x', 100_000) + "2";
        int n = 0;
        while (true)
        {
            if (l.Contains(t)) n++;
            n += l[t].Count();
        }
    }
}
