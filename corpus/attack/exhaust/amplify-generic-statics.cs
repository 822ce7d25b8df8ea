// expect: trap:fuel
// why: the statics of a generic type are found by a lookup
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        while (true)
        {
            S<string>.X++;
            S<object>.X++;
        }
    }
}

public static class S<T>
{
    public static long X;
}
