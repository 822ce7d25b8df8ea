public static class Plugin
{
    public static int Run(int n)
    {
        Func<int, int> twice = x => { int y = 0; while (y < x) y++; return y + Sum(x); };
        return twice(n);
    }

    static int Sum(int n)
    {
        int sum = 0;
        foreach (int x in Up(n)) sum += x;
        return sum;
    }

    static IEnumerable<int> Up(int n)
    {
        for (int i = 0; i < n; i++) yield return i;
        try { yield return n; }
        finally { n = 0; }
    }
}
