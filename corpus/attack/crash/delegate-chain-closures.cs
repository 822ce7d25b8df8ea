// expect: trap:depth
// why: a chain of closures, each calling the one before, is recursion over data

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Func<int> f = () => 1;
        for (int i = 0; i < 100_000; i++)
        {
            Func<int> g = f;
            f = () => g() + 1;
        }

        return f();
    }
}
