// expect: trap:depth
// why: an accessor with the field keyword is an accessor like any other

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new C().P;
    }
}

public sealed class C
{
    public int P
    {
        get => field + new C().P;
        set => field = value;
    }
}
