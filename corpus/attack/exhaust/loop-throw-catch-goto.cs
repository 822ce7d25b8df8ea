// expect: trap:fuel   fuel: 500_000_000
// why: a loop that is an exception caught and a jump back
public class Plugin
{
    public static object Run(object[] args)
    {
    again:
        try { throw new Exception("x"); }
        catch (Exception) { goto again; }
    }
}
