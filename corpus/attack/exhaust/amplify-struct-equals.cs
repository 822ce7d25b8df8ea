// expect: trap:fuel   fuel: 500_000_000
// why: the default equality of a large array of tuples walks all of it
public class Plugin
{
    public static object Run(object[] args)
    {
        var a = Enumerable.Range(0, 1_000_000).Select(i => (i, i)).ToArray(); int n = 0;
        for (;;) n += Array.IndexOf(a, (-1, -1));
    }
}
