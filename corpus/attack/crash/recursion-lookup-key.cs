// expect: trap:depth
// why: ToLookup compares keys whose Equals makes a lookup

public static class Plugin
{
    public static object? Run(object[] args)
    {
        C[] cs = [new C(), new C()];
        return cs.ToLookup(c => c).Count;
    }
}

public sealed class C
{
    public override int GetHashCode() => 1;

    public override bool Equals(object? other)
    {
        C[] cs = [new C(), new C()];
        return cs.ToLookup(c => c).Count == 1;
    }
}
