extern alias safe_x;

public class Base(object tag, int n)
{
    public readonly object Tag = tag;
    public readonly int N = n;
}

public class Derived : Base
{
    public Derived() : base((safe_x::SafeCompile.Runtime.Guard.Alloc(safe_x::SafeCompile.Runtime.Guard.Current(), 24) ? new object () : default!), safe_x::SafeCompile.Runtime.Guard.Leave<int>(safe_x::SafeCompile.Runtime.Guard.Enter(6), Count()))
    {
    }

    public Derived(int n) : this()
    {
    }

    private static int Count()
    {
        return 3;
    }
}

public class Primary(int n) : Base(safe_x::SafeCompile.Runtime.Guard.NewArray<int>(safe_x::SafeCompile.Runtime.Guard.Current(), n), n + 1);
public class Plugin
{
    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        return new Derived(1).N + new Primary(2).N;
    }
}
