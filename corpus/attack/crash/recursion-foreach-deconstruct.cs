// expect: trap:depth
// why: foreach with a deconstruction calls Deconstruct of every element

public static class Plugin
{
    public static object? Run(object[] args)
    {
        new C().Deconstruct(out _, out _);
        return null;
    }
}

public sealed class C
{
    public void Deconstruct(out int a, out int b)
    {
        a = b = 0;
        C[] cs = [new C()];
        foreach ((int x, int y) in cs) a += x + y;
    }
}
