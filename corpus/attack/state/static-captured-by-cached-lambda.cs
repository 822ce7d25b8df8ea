// expect: ok
// why: a cached delegate reads a static each time it is called
// host: twice
// value: 2
public class Plugin
{
    static int s_n;
    static readonly Func<int> s_next = () => ++s_n;

    public static object Run(object[] args) { s_next(); return s_next(); }
}
