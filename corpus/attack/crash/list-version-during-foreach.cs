// expect: throws InvalidOperationException
// why: changing a list while it is enumerated
public class Plugin
{
    public static object Run(object[] args) { var l = new List<int> { 1, 2, 3 }; foreach (int i in l) l.Add(i); return l.Count; }
}
