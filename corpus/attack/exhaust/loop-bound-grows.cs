// expect: trap:fuel   fuel: 500_000_000
// why: the bound of a counted loop moves while it runs
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = new List<int> { 1 };
        for (int i = 0; i < l.Count; i++) { l.Add(i); if (l.Count > 100) l.Clear(); if (l.Count == 0) { l.Add(1); i = -1; } }
        return l.Count;
    }
}
