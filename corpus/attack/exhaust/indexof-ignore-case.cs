// expect: trap:fuel
// why: a search without case folds every character of both texts at each position
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string s = string.Concat(Enumerable.Repeat("aé", 5_000));
        string p = string.Concat(Enumerable.Repeat("aÉ", 2_500)) + "b";
        int n = 0;
        while (true) n += s.IndexOf(p, StringComparison.OrdinalIgnoreCase);
    }
}
