// expect: ok
// why: C# caches the delegate of a static method group in a static field of its own
// host: twice
// value: 10
public class Plugin
{
    static int s_n;
    static int Next() => ++s_n;
    static int Twice(Func<int> f) => f() + f();

    public static object Run(object[] args) => Twice(Next) + Twice(Next);
}
