// expect: trap:depth
// why: a lambda in a field initialiser runs inside the constructor

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new C().X;
    }
}

public sealed class C
{
    public int X = new Func<int>(() => new C().X)();
}
