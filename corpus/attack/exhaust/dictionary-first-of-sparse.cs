// expect: trap:fuel
// why: First() of a dictionary whose first 99,999 entries were removed passes them all
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Dictionary<int, int> d = [];
        for (int i = 0; i < 100_000; i++) d[i] = i;
        for (int i = 0; i < 99_999; i++) d.Remove(i);
        int n = 0;
        while (true) n += d.First().Key + d.Keys.First() + d.Values.First();
    }
}
