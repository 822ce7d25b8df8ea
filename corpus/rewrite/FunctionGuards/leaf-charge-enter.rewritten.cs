extern alias safe_x;

public class Plugin
{
    private static int Leaf(int x)
    {
        return x + 1;
    }

    private static int Caller(int x)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(3);
        for (int i = 0; i < 3; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 5);
            x = Leaf(x);
        }

        return x;
    }

    private static int Fib(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(11);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, n < 2 ? n : Fib(n - 1) + Fib(n - 2));
    }

    private static void Down(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(6);
        if (n == 0)
        {
            {
                safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
                return;
            }
        }

        Down(n - 1);
        safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(13);
        Down(3);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Caller(Fib(5)));
    }
}
