// expect: trap:depth
// why: SetEquals of a set of sets compares through a comparer that calls SetEquals

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return new Cmp().Equals(new HashSet<int> { 1 }, new HashSet<int> { 1 });
    }
}

public sealed class Cmp : IEqualityComparer<HashSet<int>>
{
    public bool Equals(HashSet<int>? x, HashSet<int>? y)
    {
        HashSet<HashSet<int>> a = new(new Cmp());
        HashSet<HashSet<int>> b = new(new Cmp());
        a.Add(x!);
        b.Add(y!);
        return a.SetEquals(b);
    }

    public int GetHashCode(HashSet<int> x) => 1;
}
