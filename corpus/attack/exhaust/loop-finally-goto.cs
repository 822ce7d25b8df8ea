// expect: trap:fuel   fuel: 500_000_000
// why: a loop whose only backward jump leaves a try with a finally
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 0;
    again:
        try { n++; goto again; }
        finally { n--; }
    }
}
