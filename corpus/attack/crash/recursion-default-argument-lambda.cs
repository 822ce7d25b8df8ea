// expect: trap:depth
// why: a lambda with a default parameter has a delegate type that the compiler declares

public static class Plugin
{
    public static object? Run(object[] args)
    {
        var f = (int n = 1) => n;
        f = (int n = 1) => f(n + 1) + 1;
        return f();
    }
}
