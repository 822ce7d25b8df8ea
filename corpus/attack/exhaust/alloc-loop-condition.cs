// expect: trap:memory
// why: what the condition of a loop allocates when it is false at once is charged to nobody: a kilobyte each
// memory: 16MiB

public static class Plugin
{
    private static readonly List<object> s_kept = [];

    private static bool Keep(object o)
    {
        s_kept.Add(o);
        return false;
    }

    public static object? Run(object[] args)
    {
        for (int i = 0; i < 60_000; i++)
            while (Keep(new Large())) { }
        return s_kept.Count;
    }
}

public sealed class Large
{
    private readonly Row _a, _b, _c, _d, _e, _f, _g, _h;
}

public readonly struct Row
{
    private readonly long _a, _b, _c, _d, _e, _f, _g, _h, _i, _j, _k, _l, _m, _n, _o, _p;
}
