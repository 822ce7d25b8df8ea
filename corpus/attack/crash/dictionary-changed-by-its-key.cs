// expect: safe
// why: a key whose Equals changes the dictionary that is looking for it
public class Plugin
{
    class Key(Dictionary<Key, int> d) { public override int GetHashCode() => 1; public override bool Equals(object? o) { d.Clear(); d.TrimExcess(); d.TryAdd(this, 1); return false; } }

    public static object Run(object[] args)
    {
        var d = new Dictionary<Key, int>();
        for (int i = 0; i < 20; i++) try { d[new Key(d)] = i; } catch (InvalidOperationException) { }
        return d.Count >= 0;
    }
}
