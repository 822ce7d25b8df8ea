extern alias safe_x;

public static class Plugin
{
    public static int Run(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(25);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        Func<int, int> twice = x =>
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(8);
            safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
            int y = 0;
            while (y < x)
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
                safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
                y++;
            }

            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, y + Sum3_x(m_x, x));
        };
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, twice(n));
    }

    static int Sum3_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 7);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        int sum = 0;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 128);
        foreach (int x in safe_x::SafeCompile.Runtime.EachShims.Of(safe_x::SafeCompile.Runtime.SequenceShims.GetEnumerator(m_x, Up(n))))
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
            safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
            sum += x;
        }

        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, sum);
    }

    static int Sum(int n)
    {
        return Sum3_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    static IEnumerable<int> Up(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 232);
        return UpIterator0_x(n);
    }

    private static IEnumerable<int> UpIterator0_x(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Resume(8);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        long k_x = safe_x::SafeCompile.Runtime.Guard.Mark(m_x);
        for (int i = 0; i < n; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
            {
                yield return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, safe_x::SafeCompile.Runtime.Guard.EndTry<int>(m_x, k_x, i));
                m_x = safe_x::SafeCompile.Runtime.Guard.Resume(3);
                safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
                k_x = safe_x::SafeCompile.Runtime.Guard.Mark(m_x);
            }
        }

        {
            safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 1);
            try
            {
                {
                    yield return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, safe_x::SafeCompile.Runtime.Guard.EndTry<int>(m_x, k_x, n));
                    m_x = safe_x::SafeCompile.Runtime.Guard.Resume(3);
                    safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
                    k_x = safe_x::SafeCompile.Runtime.Guard.Mark(m_x);
                }
            }
            finally
            {
                if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                {
                    int d1_x = safe_x::SafeCompile.Runtime.Guard.FinallyInIterator(m_x);
                    safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 1);
                    safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
                    n = 0;
                    safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d1_x);
                }
            }
        }

        safe_x::SafeCompile.Runtime.Guard.EndTry(m_x, k_x);
        safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
    }
}
