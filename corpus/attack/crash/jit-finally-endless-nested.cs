// expect: trap:fuel   fuel: 500_000_000
// why: a finally whose end is unreachable, inside another one
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 0;
        try { n++; }
        finally { try { n++; } finally { while (true) { n++; } } }
        return n;
    }
}
