// expect: trap:depth
// why: the finally of an iterator, disposed at another depth than its last MoveNext, has handlers that go on recursing
public class Plugin
{
    static IEnumerable<int> S(int n)
    {
        try { yield return n; yield return n + 1; }
        finally
        {
            try { throw new InvalidOperationException(); }
            catch (InvalidOperationException) { foreach (int x in S(n + 1)) break; }
        }
    }

    public static object Run(object[] args)
    {
        foreach (int x in S(0)) break;
        return 0;
    }
}
