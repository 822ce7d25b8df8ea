// expect: throws ArgumentException
// why: a delegate of an instance method of null is refused by the runtime
public class Plugin
{
    class C { public int F() => 1; }

    public static object Run(object[] args) { C? c = null; Func<int> f = c!.F; return f(); }
}
