extern alias safe_x;

public class Plugin
{
    public static int Run(int n, int[] rest)
    {
        int[] a = safe_x::SafeCompile.Runtime.Guard.NewArray<int>(m_x, n);
        int[, ] b = safe_x::SafeCompile.Runtime.Guard.NewArray<int>(m_x, n, 2);
        int[][] c = safe_x::SafeCompile.Runtime.Guard.NewArray<int[]>(m_x, n);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 36);
        int[] d =
        {
            1,
            2,
            n
        };
        Span<int> e = ((global::System.Span<int>)safe_x::SafeCompile.Runtime.Guard.NewArray<int>(m_x, 4));
        int[] f = safe_x::SafeCompile.Runtime.CollectionShims.Begin<int>(m_x).Add(n).Spread(rest).Add(3).ToArray();
        List<int> g = safe_x::SafeCompile.Runtime.CollectionShims.Begin<int>(m_x).Add(1).Add(2).ToList();
        return a.Length + b.Length + c.Length + d.Length + e.Length + f.Length + g.Count;
    }
}
