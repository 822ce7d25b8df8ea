// expect: trap:depth
// why: a tree calls the comparer on every lookup; the comparer builds a tree

public static class Plugin
{
    public static object? Run(object[] args)
    {
        SortedSet<int> s = new(new Cmp());
        s.Add(1);
        s.Add(2);
        return s.Count;
    }
}

public sealed class Cmp : IComparer<int>
{
    public int Compare(int x, int y)
    {
        SortedSet<int> s = new(new Cmp());
        s.Add(1);
        s.Add(2);
        return x - y;
    }
}
