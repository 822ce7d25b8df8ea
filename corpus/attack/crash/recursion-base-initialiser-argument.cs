// expect: trap:depth
// why: an argument of base(...) is evaluated before the constructor body begins

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new B(1).X;
    }
}

public class A(int x)
{
    public int X => x;
}

public sealed class B : A
{
    public B(int n) : base(new B(n + 1).X)
    {
    }
}
