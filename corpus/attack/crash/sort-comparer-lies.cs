// expect: safe
// why: a comparer that contradicts itself sends a sort beyond its bounds
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 0;
        int[] a = Enumerable.Range(0, 1000).ToArray();
        try { Array.Sort(a, (x, y) => ++n % 3 - 1); } catch (InvalidOperationException) { }
        return a.Length;
    }
}
