// expect: trap:memory
// why: new collections from old ones copy them
public class Plugin
{
    public static object Run(object[] args)
    {
        var s = new Stack<long>(new long[1_000_000]); var d = new Dictionary<long, long>(); for (int i = 0; i < 100_000; i++) d[i] = i; long n = 0;
        for (;;) n += new Stack<long>(s).Count + new Dictionary<long, long>(d).Count + d.Keys.ToList().Count;
    }
}
