// expect: ok
// why: where a program has a comparer of its own, a lambda that fills a hash table may be called back by it
// value: [true, 2, "A=1"]
public class Plugin
{
    public static object Run(object[] args)
    {
        int a = 1;
        Func<int, bool> fills = v => { var d = new Dictionary<int, int>(); d[a] = 1; return d.ContainsKey(v); };
        Func<int, int> counts = v => new Dictionary<int, int> { [a] = v, [2] = 3 }.Count;
        Func<string, string> names = k => string.Join(',', new Dictionary<string, int>(new Folded()) { ["a"] = a, ["A"] = a }.Select(p => k + "=" + p.Value));
        return new object[] { fills(1), counts(1), names("A") };
    }

    private sealed class Folded : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?.ToUpperInvariant() == y?.ToUpperInvariant();

        public int GetHashCode(string text) => text.Length;
    }
}
