// expect: trap:depth
// why: string.Join calls ToString of each element

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new C().ToString();
    }
}

public sealed class C
{
    public override string ToString() => string.Join(",", new object[] { this });
}
