// expect: safe
// why: lazy sequences of lazy sequences recurse in MoveNext

public static class Plugin
{
    public static object? Run(object[] args)
    {
        IEnumerable<int> xs = [1];
        for (int i = 0; i < 100_000; i++) xs = xs.Select(x => x + 1);
        return xs.First();
    }
}
