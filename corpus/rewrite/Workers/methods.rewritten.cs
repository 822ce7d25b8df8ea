extern alias safe_x;

public class Plugin
{
    private int _sum;
    public static int Run()
    {
        Func<int, int> group = Down;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 48);
        return Down1_x(m_x, 3) + Plugin.Sum2_x(m_x, b: 2, a: safe_x::SafeCompile.Runtime.ListShims.Create<int>(m_x)) + new Plugin().Add4_x(m_x, Max3_x(m_x, 1, 2), out int last) + 4.Times5_x(m_x, 5) + Ext.Times5_x(by: 2, self: 3, m_x: m_x) + group(last);
    }

    private static int Down1_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
    {
        return n == 0 ? 0 : 1 + Down1_x(m_x, n - 1);
    }

    private static int Down(int n)
    {
        return Down1_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
    }

    private static int Sum2_x(safe_x::SafeCompile.Runtime.Meter m_x, List<int> a, int b = 1, params int[] rest)
    {
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 128);
        foreach (int x in rest)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
            b += x;
        }

        return a.Count + b;
    }

    private static int Sum(List<int> a, int b = 1, params int[] rest)
    {
        return Sum2_x(safe_x::SafeCompile.Runtime.Guard.Current(), a, b, rest);
    }

    private static T Max3_x<T>(safe_x::SafeCompile.Runtime.Meter m_x, T a, T b)
        where T : IComparable<T>
    {
        return safe_x::SafeCompile.Runtime.ComparerShims.CompareTo(m_x, a, b) > 0 ? a : b;
    }

    private static T Max<T>(T a, T b)
        where T : IComparable<T>
    {
        return Max3_x<T>(safe_x::SafeCompile.Runtime.Guard.Current(), a, b);
    }

    internal int Add4_x(safe_x::SafeCompile.Runtime.Meter m_x, int n, out int last)
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
        return Add4_x(safe_x::SafeCompile.Runtime.Guard.Current(), n, out last);
    }
}

static class Ext
{
    internal static int Times5_x(this int self, safe_x::SafeCompile.Runtime.Meter m_x, int by)
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
        return Times5_x(self, safe_x::SafeCompile.Runtime.Guard.Current(), by);
    }
}
