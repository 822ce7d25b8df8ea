extern alias safe_x;

public class Plugin
{
    private static int Try1_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 88);
        long k_x = safe_x::SafeCompile.Runtime.Guard.Mark(m_x);
        {
            safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 1);
            try
            {
                return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, safe_x::SafeCompile.Runtime.Guard.EndTry<int>(m_x, k_x, n == 0 ? throw safe_x::SafeCompile.Runtime.Guard.Throw<global::System.InvalidOperationException>(m_x, new InvalidOperationException()) : Try1_x(m_x, n - 1)));
            }
            catch (InvalidOperationException)when (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
            {
                safe_x::SafeCompile.Runtime.Guard.Caught(m_x, k_x);
                return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, safe_x::SafeCompile.Runtime.Guard.EndTry<int>(m_x, k_x, n));
            }
            finally
            {
                if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                {
                    int d0_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                    n++;
                    safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d0_x);
                }
            }
        }
    }

    private static int Try(int n)
    {
        return Try1_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(5);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Try1_x(m_x, 3));
    }
}
