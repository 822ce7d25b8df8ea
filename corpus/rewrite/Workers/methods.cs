public class Plugin
{
    private int _sum;

    public static int Run()
    {
        Func<int, int> group = Down;
        return Down(3) + Plugin.Sum(b: 2, a: new List<int>()) + new Plugin().Add(Max(1, 2), out int last) + 4.Times(5) + Ext.Times(by: 2, self: 3) + group(last);
    }

    private static int Down(int n) => n == 0 ? 0 : 1 + Down(n - 1);

    private static int Sum(List<int> a, int b = 1, params int[] rest)
    {
        foreach (int x in rest) b += x;
        return a.Count + b;
    }

    private static T Max<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

    internal int Add(int n, out int last)
    {
        last = n;
        while (n-- > 0) _sum += n;
        return _sum;
    }
}

static class Ext
{
    public static int Times(this int self, int by)
    {
        int n = 0;
        while (by-- > 0) n += self;
        return n;
    }
}
