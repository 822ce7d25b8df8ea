extern alias safe_x;

public class Plugin
{
    private int _sum;
    public static int Run()
    {
        Func<int, int> group = Down;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 48);
        return Down4_x(m_x, 3) + Plugin.Sum5_x(m_x, b: 2, a: safe_x::SafeCompile.Runtime.ListShims.Create<int>(m_x)) + new Plugin().Add7_x(m_x, Max6_x(m_x, 1, 2), out int last) + 4.Times8_x(m_x, 5) + Ext.Times8_x(by: 2, self: 3, m_x: m_x) + group(last);
    }

    private static int Down4_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        return n == 0 ? 0 : 1 + Down4_x(m_x, n - 1);
    }

    private static int Down(int n)
    {
        return Down4_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    private static int Sum5_x(safe_x::SafeCompile.Runtime.Meter m_x, List<int> a, int b = 1, params int[] rest)
    {
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 128);
        {
            int[] e0_x = rest;
            int i1_x = 0;
            int n2_x = e0_x.Length;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i1_x, n2_x, 1, 4);
            for (; i1_x < n2_x; i1_x++)
            {
                int x = e0_x[i1_x];
                b += x;
            }
        }

        return a.Count + b;
    }

    private static int Sum(List<int> a, int b = 1, params int[] rest)
    {
        return Sum5_x(safe_x::SafeCompile.Runtime.Guard.Current(), a, b, rest);
    }

    private static T Max6_x<T>(safe_x::SafeCompile.Runtime.Meter m_x, T a, T b)
        where T : IComparable<T>
    {
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
        return safe_x::SafeCompile.Runtime.ComparerShims.CompareTo(m_x, a, b) > 0 ? a : b;
    }

    private static T Max<T>(T a, T b)
        where T : IComparable<T>
    {
        return Max6_x<T>(safe_x::SafeCompile.Runtime.Guard.Current(), a, b);
    }

    internal int Add7_x(safe_x::SafeCompile.Runtime.Meter m_x, int n, out int last)
    {
        last = n;
        while (n-- > 0)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            _sum += n;
        }

        return _sum;
    }

    internal int Add(int n, out int last)
    {
        return Add7_x(safe_x::SafeCompile.Runtime.Guard.Current(), n, out last);
    }
}

static class Ext
{
    internal static int Times8_x(this int self, safe_x::SafeCompile.Runtime.Meter m_x, int by)
    {
        int n = 0;
        while (by-- > 0)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            n += self;
        }

        return n;
    }

    public static int Times(this int self, int by)
    {
        return Times8_x(self, safe_x::SafeCompile.Runtime.Guard.Current(), by);
    }
}
