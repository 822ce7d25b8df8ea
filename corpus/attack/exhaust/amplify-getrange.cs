// expect: trap:memory   fuel: 500_000_000
// why: GetRange, Reverse and slices copy
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = new List<long>(new long[1_000_000]); long[] a = new long[1_000_000]; long n = 0;
        for (;;) { n += l.GetRange(0, l.Count).Count; n += a[1..].Length; }
    }
}
