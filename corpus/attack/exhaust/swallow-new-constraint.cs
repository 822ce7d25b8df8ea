// expect: trap:fuel
// why: new T() wraps what the constructor throws
// fuel: 10_000_000

public static class Plugin
{
    private static T Make<T>()
        where T : new() => new();

    public static object? Run(object[] args)
    {
        while (true)
        {
            try
            {
                Make<C>();
            }
            catch (Exception)
            {
            }
        }
    }
}

public sealed class C
{
    public C()
    {
        while (true) { }
    }
}
