// expect: trap:fuel
// why: Split tries each separator at each position
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string s = string.Concat(Enumerable.Repeat("ab", 5_000));
        string[] seps = [.. Enumerable.Range(0, 64).Select(i => string.Concat(Enumerable.Repeat("ab", 100)) + i)];
        int n = 0;
        while (true) n += s.Split(seps, StringSplitOptions.None).Length;
    }
}
