// expect: trap:depth
// why: an override with a narrower return type has two slots

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new B().Self() is null;
    }
}

public class A
{
    public virtual A Self() => this;
}

public sealed class B : A
{
    public override B Self()
    {
        A a = this;
        return (B)a.Self();
    }
}
