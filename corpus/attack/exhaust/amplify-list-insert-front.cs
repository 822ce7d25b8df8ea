// expect: trap:fuel   fuel: 500_000_000
// why: Insert and RemoveAt at the front move the whole list
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = new List<long>(Enumerable.Range(0, 1_000_000).Select(i => (long)i));
        for (;;) { l.Insert(0, 1); l.RemoveAt(0); }
    }
}
