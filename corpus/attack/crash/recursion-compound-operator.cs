// expect: trap:depth
// why: an instance operator += (C# 14) is called by an assignment, not by an invocation

public static class Plugin
{
    public static object? Run(object[] args)
    {
        C c = new();
        c += 1;
        return null;
    }
}

public sealed class C
{
    public void operator +=(int x)
    {
        C self = this;
        self += x + 1;
    }
}
