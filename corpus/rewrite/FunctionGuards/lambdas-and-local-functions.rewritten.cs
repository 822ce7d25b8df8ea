extern alias safe_x;

public class Plugin
{
    public static int Run(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(64);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        Func<int, int>? f = null;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        f = x =>
        {
            if (x == 0)
            {
                return 0;
            }

            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(11);
            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, f!(x - 1) + 1);
        };
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        Action<int> log = x =>
        {
            if (x > 3)
            {
                return;
            }

            n += x;
        };
        log(2);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, f(n) + Even1_x(m_x, 4));
        int Even1_x(safe_x::SafeCompile.Runtime.Meter m_x, int x)
        {
            if (x == 0)
            {
                return 1;
            }

            safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 6);
            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Odd2_x(m_x, x - 1));
        }

        int Odd2_x(safe_x::SafeCompile.Runtime.Meter m_x, int x)
        {
            if (x == 0)
            {
                return 0;
            }

            safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 6);
            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Even1_x(m_x, x - 1));
        }
    }
}
