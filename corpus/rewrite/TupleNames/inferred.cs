public static class C
{
    public static int F(string? s, Dictionary<string, int> d, int @class)
    {
        var t = (s?.Length, d.Values, @class, 1 + 2, 3);
        (int a, int b) = (@class, d.Count);
        (a, b) = (b, a);
        foreach ((string key, int value) in d) a += value + key.Length;
        var nested = ((a, b), c: a);
        return t.Length ?? t.Values.Count + nested.Item1.b + nested.c;
    }
}
