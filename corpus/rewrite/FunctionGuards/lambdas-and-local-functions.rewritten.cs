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
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(11);
            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, x == 0 ? 0 : f!(x - 1) + 1);
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
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, f(n) + Even(4));
        int Even(int x)
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(6);
            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, x == 0 ? 1 : Odd(x - 1));
        }

        int Odd(int x)
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(6);
            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, x == 0 ? 0 : Even(x - 1));
        }
    }
}
