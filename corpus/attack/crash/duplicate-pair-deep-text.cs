// expect: trap:depth
// why: a duplicate pair is described with its ToString, and that of a nested tuple recurses in the base library
public static class Plugin
{
    public static object? Run(object[] args)
    {
        object o = 1;
        for (int i = 0; i < 200_000; i++) o = (o, i);
        Dictionary<object, int> d = new(new One());
        SortedDictionary<int, object> s = []; s.Add(1, o); s.Add(1, o); return 0;
    }
}

public sealed class One : IEqualityComparer<object>
{
    bool IEqualityComparer<object>.Equals(object? x, object? y) => false;

    public int GetHashCode(object x) => 1;
}
