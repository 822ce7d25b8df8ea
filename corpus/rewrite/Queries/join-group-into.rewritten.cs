extern alias safe_x;

public class Plugin
{
    public static object Run(int[] xs, int[] ys)
    {
        var q = safe_x::SafeCompile.Runtime.Linq.Enumerable.Select(safe_x::SafeCompile.Runtime.Linq.Enumerable.GroupBy(safe_x::SafeCompile.Runtime.Linq.Enumerable.GroupJoin(xs, ys, (x0_x) =>
        {
            return x0_x;
        }, (y1_x) =>
        {
            return y1_x / 2;
        }, (a2_x, b3_x) =>
        {
            return (a2_x, b3_x);
        }), (t4_x) =>
        {
            return t4_x.Item1 % 2;
        }, (t5_x) =>
        {
            return t5_x.Item2.Count();
        }), (g6_x) =>
        {
            return g6_x.Key + g6_x.Sum();
        });
        return q.ToArray();
    }
}
