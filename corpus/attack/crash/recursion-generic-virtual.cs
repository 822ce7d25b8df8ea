// expect: trap:depth
// why: a generic virtual method finds its body at run time by a lookup of its own

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new B().V<int>(0);
    }
}

public class A
{
    public virtual int V<T>(int n) => 0;
}

public sealed class B : A
{
    public override int V<T>(int n)
    {
        A a = this;
        return 1 + a.V<T>(n + 1);
    }
}
