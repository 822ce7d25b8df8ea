extern alias safe_x;

public class Plugin
{
    public static object Run(int[] xs, string[] names)
    {
        var pairs = safe_x::SafeCompile.Runtime.Linq.Enumerable.Select(safe_x::SafeCompile.Runtime.Linq.Enumerable.Where(safe_x::SafeCompile.Runtime.Linq.Enumerable.Select(safe_x::SafeCompile.Runtime.Linq.Enumerable.SelectMany(xs, (x0_x) =>
        {
            return names;
        }, (a1_x, b2_x) =>
        {
            return (a1_x, b2_x);
        }), (t3_x) =>
        {
            return (t3_x, t3_x.Item2.Length);
        }), (t4_x) =>
        {
            return t4_x.Item2 > t4_x.Item1.Item1;
        }), (t5_x) =>
        {
            return t5_x.Item1.Item2 + t5_x.Item1.Item1;
        });
        return pairs.First();
    }
}
