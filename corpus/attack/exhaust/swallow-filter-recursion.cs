// expect: trap:depth
// why: a filter runs on top of the frames that are about to be unwound; recursion in it must still be counted
public class Plugin
{
    static bool Again(int n)
    {
        try { throw new Exception("x"); }
        catch (Exception) when (Again(n + 1)) { return true; }
        catch (Exception) { return false; }
    }

    public static object Run(object[] args) => Again(0);
}
