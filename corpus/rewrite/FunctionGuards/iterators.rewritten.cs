extern alias safe_x;

public class Plugin
{
    private static IEnumerable<int> Walk(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 232);
        return WalkIterator0_x(n);
    }

    private static IEnumerable<int> WalkIterator0_x(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Resume(13);
        long k_x = safe_x::SafeCompile.Runtime.Guard.Mark(m_x);
        if (n == 0)
        {
            {
                safe_x::SafeCompile.Runtime.Guard.EndTry(m_x, k_x);
                safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
                yield break;
            }
        }

        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 128);
        foreach (int x in safe_x::SafeCompile.Runtime.EachShims.Of(safe_x::SafeCompile.Runtime.SequenceShims.GetEnumerator(m_x, Walk(n - 1))))
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 3);
            {
                yield return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, safe_x::SafeCompile.Runtime.Guard.EndTry<int>(m_x, k_x, x));
                m_x = safe_x::SafeCompile.Runtime.Guard.Resume(3);
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
                    k_x = safe_x::SafeCompile.Runtime.Guard.Mark(m_x);
                }
            }
            finally
            {
                if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                {
                    int d1_x = safe_x::SafeCompile.Runtime.Guard.FinallyInIterator(m_x);
                    safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 1);
                    n = 0;
                    safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d1_x);
                }
            }
        }

        safe_x::SafeCompile.Runtime.Guard.EndTry(m_x, k_x);
        safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(14);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, safe_x::SafeCompile.Runtime.Linq.Enumerable.Sum(Walk(3)));
    }
}
