// expect: safe
// why: a comparer that changes the list being sorted
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = Enumerable.Range(0, 100).Reverse().ToList();
        try { l.Sort((a, b) => { l.Clear(); l.TrimExcess(); l.AddRange(Enumerable.Range(0, 3)); return 1; }); } catch (InvalidOperationException) { }
        return l.Count >= 0;
    }
}
