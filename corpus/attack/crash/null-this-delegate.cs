// expect: throws NullReferenceException
// why: calling through null in every way ends in an ordinary exception
public class Plugin
{
    class C { public int X; public virtual int F() => X; }

    public static object Run(object[] args) { C? c = null; Func<int> f = () => c!.F(); return f(); }
}
