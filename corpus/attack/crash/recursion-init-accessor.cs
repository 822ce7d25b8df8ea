// expect: trap:depth
// why: init accessors run in object initialisers, where nobody looks for calls

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new C { P = 1 }.P;
    }
}

public sealed class C
{
    public int P
    {
        get => 1;
        init => _ = new C { P = value + 1 };
    }
}
