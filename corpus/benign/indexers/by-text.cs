// expect: ok
// why: an indexer whose parameter is a reference: the compiler names an attribute for it that it does not apply
// output: 2

var box = new Box();
box["a"] = 1;
box["b"] = 2;
Console.WriteLine(box["a"] + box["b"] + box["c"]);

public class Box
{
    private readonly Dictionary<string, int> _values = [];

    public int this[string key]
    {
        get => _values.TryGetValue(key, out int value) ? value : -1;
        set => _values[key] = value;
    }
}
