// expect: trap:depth
// why: a comparer that sorts inside the sort
public class Plugin
{
    class Cmp : IComparer<int> { public int Compare(int a, int b) { new List<int> { 3, 2, 1 }.Sort(this); return a - b; } }

    public static object Run(object[] args) { var l = new List<int> { 3, 2, 1 }; l.Sort(new Cmp()); return l[0]; }
}
