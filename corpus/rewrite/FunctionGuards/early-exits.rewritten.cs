extern alias safe_x;

public class Plugin
{
    private readonly Plugin? _next;
    private Plugin(Plugin? next)
    {
        _next = next;
    }

    private bool IsLast
    {
        get
        {
            return _next is null;
        }
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(43);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 24);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Fib1_x(m_x, 5) + new Plugin(null).Length2_x(m_x, 1) + Find3_x(m_x, 3));
    }

    private static int Fib1_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        if (n < 2)
        {
            return n;
        }

        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 11);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Fib1_x(m_x, n - 1) + Fib1_x(m_x, n - 2));
    }

    private static int Fib(int n)
    {
        return Fib1_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    private int Length2_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        if (IsLast)
        {
            return n;
        }

        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 11);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, _next!.Length2_x(m_x, n + 1));
    }

    private int Length(int n)
    {
        return Length2_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    private static int Find3_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        int half = n / 2;
        if (half == 0)
        {
            return 1;
        }

        if (n > 100)
        {
            return -1;
        }

        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 15);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Find3_x(m_x, half) + Find3_x(m_x, half));
    }

    private static int Find(int n)
    {
        return Find3_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }
}
