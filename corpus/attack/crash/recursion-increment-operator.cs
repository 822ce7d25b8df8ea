// expect: trap:depth
// why: a user-defined ++ that increments its result calls itself without any call in the source

public static class Plugin
{
    public static object? Run(object[] args)
    {
        C c = new();
        c++;
        return c.N;
    }
}

public sealed class C
{
    public int N;

    public static C operator ++(C c)
    {
        C d = new() { N = c.N + 1 };
        d++;
        return d;
    }
}
