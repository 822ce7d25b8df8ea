extern alias safe_x;

public class Plugin
{
    public static object Run(int[] xs)
    {
        return (safe_x::SafeCompile.Runtime.Linq.Enumerable.Select(safe_x::SafeCompile.Runtime.Linq.Enumerable.ThenBy(safe_x::SafeCompile.Runtime.Linq.Enumerable.OrderByDescending(safe_x::SafeCompile.Runtime.Linq.Enumerable.Where(xs, (x0_x) =>
        {
            return x0_x > 1;
        }), (x1_x) =>
        {
            return x1_x;
        }), (x2_x) =>
        {
            return x2_x % 3;
        }), (x3_x) =>
        {
            return x3_x * 2;
        })).ToList();
    }
}
