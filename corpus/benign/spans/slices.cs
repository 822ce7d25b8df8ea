// expect: ok
// why: Span and ReadOnlySpan: slices, ranges, fill, copy, reverse, sort, search, comparison
// value: "8,9,4,0,0,7,42 4,0,0,7 key:value True 11 True 12 7 True"

public class Plugin
{
    public static object Run(object[] args)
    {
        int[] array = [9, 8, 7, 6, 5, 4, 3];
        Span<int> span = array;
        Span<int> middle = span[2..^1];
        middle.Sort();
        span[..2].Reverse();
        span[^1] = 42;
        middle[1..3].Fill(0);
        int[] copy = new int[4];
        middle.CopyTo(copy);
        ReadOnlySpan<char> text = "key = value ";
        int equals = text.IndexOf('=');
        string key = text[..equals].Trim().ToString(), value = text[(equals + 1)..].Trim().ToString();
        bool same = "abc".AsSpan(1).SequenceEqual("xbc".AsSpan()[1..]);
        int total = 0;
        foreach (int x in middle.ToArray())
            total += x;
        return $"{string.Join(",", array)} {string.Join(",", copy)} {key}:{value} {same} {total} {text.StartsWith("key")} {int.Parse("x12y".AsSpan(1, 2))} {span.Length} {Span<int>.Empty.IsEmpty}";
    }
}
