// expect: throws NullReferenceException
// why: throw null has no exception to pay for

public static class Plugin
{
    public static object? Run(object[] args)
    {
        throw null!;
    }
}
