// expect: trap:depth
// why: a chain of using blocks that dispose each other on the way out
public class Plugin
{
    class D(D? inner) : IDisposable { public void Dispose() { using (inner) { } } }

    public static object Run(object[] args)
    {
        D? d = null;
        for (int i = 0; i < 100_000; i++) d = new D(d);
        using (d) { }
        return 0;
    }
}
