// expect: trap:fuel
// why: a function with kilobytes of locals clears them on every call
// fuel: 1_000_000_000

public static class Plugin
{
    private static long Frame(int n)
    {
        B a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        if (n <= 5) return n;
        Use(ref a, ref b, ref c, ref d);
        Use(ref e, ref f, ref g, ref h);
        return a.A + b.A + c.A + d.A + e.A + f.A + g.A + h.A;
    }

    private static void Use(ref B a, ref B b, ref B c, ref B d) => a.A = b.A = c.A = d.A = 1;

    public static object? Run(object[] args)
    {
        long n = 0;
        while (true) n += Frame(1);
    }
}

public struct B
{
    public long A, C, D, E, F, G, H, I;
    public string? J;
}
