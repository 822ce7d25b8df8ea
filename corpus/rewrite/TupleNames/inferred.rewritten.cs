extern alias safe_x;

public static class C
{
    public static int F(string? s, Dictionary<string, int> d, int @class)
    {
        var t = (Length: s?.Length, Values: d.Values, @class: @class, 1 + 2, 3);
        (int a, int b) = (@class: @class, Count: d.Count);
        (a, b) = (b: b, a: a);
        foreach ((string key, int value)in d)
            a += value + key.Length;
        var nested = ((a: a, b: b), c: a);
        return t.Length ?? t.Values.Count + nested.Item1.b + nested.c;
    }
}
