// expect: ok
// why: a comparer with state in a static
// host: twice
// value: true
public class Plugin
{
    class Cmp : IComparer<int> { public int Calls; public int Compare(int a, int b) { Calls++; return a.CompareTo(b); } }
    static readonly Cmp s_cmp = new();

    public static object Run(object[] args) { new List<int> { 2, 1 }.Sort(s_cmp); return s_cmp.Calls > 0 && s_cmp.Calls < 10; }
}
