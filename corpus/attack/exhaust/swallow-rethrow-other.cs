// expect: trap:fuel   fuel: 500_000_000
// why: replacing the exception in flight by another does not make the trap an ordinary failure
public class Plugin
{
    public static object Run(object[] args)
    {
        try { while (true) { } }
        finally { throw new InvalidOperationException("an ordinary failure"); }
    }
}
