// expect: trap:fuel   fuel: 500_000_000
// why: Dispose runs when the trap unwinds through a using statement: it must not go on for ever
public class Plugin
{
    class Sticky : IDisposable
    {
        public void Dispose() { for (;;) try { while (true) { } } catch { } }
    }

    public static object Run(object[] args)
    {
        using (new Sticky()) using (new Sticky()) { while (true) { } }
    }
}
