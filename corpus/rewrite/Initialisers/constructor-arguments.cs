public class Base(object tag, int n)
{
    public readonly object Tag = tag;
    public readonly int N = n;
}

public class Derived : Base
{
    public Derived() : base(new object(), Count())
    {
    }

    public Derived(int n) : this()
    {
    }

    private static int Count() => 3;
}

public class Primary(int n) : Base(new int[n], n + 1);

public class Plugin
{
    public static int Run() => new Derived(1).N + new Primary(2).N;
}
