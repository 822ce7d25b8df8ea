// expect: safe
// why: a thousand nested iterators, each with a finally, are left by an exception in the innermost
public class Plugin
{
    static IEnumerable<int> Wrap(int n)
    {
        try { if (n == 0) throw new Exception("inner"); foreach (int i in Wrap(n - 1)) yield return i; }
        finally { n = -1; }
    }

    public static object Run(object[] args) { try { return Wrap(900).Sum(); } catch (Exception e) { return e.Message; } }
}
