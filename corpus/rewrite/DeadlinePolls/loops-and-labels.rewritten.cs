extern alias safe_x;

public static class Plugin
{
    public static int Run(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(19);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        int sum = 0;
        while (n > 0)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
            sum += n--;
        }

        for (int i = 0; i < sum; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
            n += i;
        }

        foreach (char c in "abc")
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
            safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
            n += c;
        }

        again:
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 12);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        n -= 7;
        if (n > 0)
        {
            goto again;
        }

        switch (n & 1)
        {
            case 0:
                n++;
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 6);
                safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
                goto case 1;
            }

            case 1:
                return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, n);
        }

        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, Deep1_x(m_x, n));
    }

    static int Deep1_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        if (n <= 0)
        {
            return 0;
        }

        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 7);
        safe_x::SafeCompile.Runtime.Guard.Poll(m_x);
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, 1 + Deep1_x(m_x, n - 1));
    }

    static int Deep(int n)
    {
        return Deep1_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }
}
