// expect: safe
// why: an enumerator struct that outlives what it enumerates
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = new List<string> { "a", "b", "c" };
        var e = l.GetEnumerator();
        e.MoveNext();
        l.Clear();
        l.TrimExcess();
        try { while (e.MoveNext()) { } } catch (InvalidOperationException) { }
        return e.Current;
    }
}
