extern alias safe_x;

public class Plugin
{
    private static int Leaf(int x)
    {
        return x + 1;
    }

    private static int Caller0_x(safe_x::SafeCompile.Runtime.Meter m_x, int x)
    {
        safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
        {
            int i = 0;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i, 3, 1, 7);
            for (; i < 3; i++)
            {
                x = Leaf(x);
            }
        }

        return x;
    }

    private static int Caller(int x)
    {
        return Caller0_x(safe_x::SafeCompile.Runtime.Guard.Current(), x);
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

    private static void Down2_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        if (n == 0)
        {
            return;
        }

        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 6);
        Down2_x(m_x, n - 1);
        safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
    }

    private static void Down(int n)
    {
        Down2_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(13);
        Down2_x(m_x, 3);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Caller0_x(m_x, Fib1_x(m_x, 5)));
    }
}
