// expect: ok
// why: IComparable, IEquatable, IComparer, IEqualityComparer implementations used by the base library
// value: "0.99 1.2 1.2 1.10 3 3 3 3 a,bb,ccc a,bb,ccc,dddd dddd,ccc,bb,a 1.10 dddd"

public class Plugin
{
    private sealed class Version(int major, int minor) : IComparable<Version>, IEquatable<Version>
    {
        public int CompareTo(Version? other) => other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

        public bool Equals(Version? other) => CompareTo(other) == 0;

        public override bool Equals(object? obj) => Equals(obj as Version);

        public override int GetHashCode() => Major * 31 + Minor;

        public override string ToString() => $"{Major}.{Minor}";

        private int Major => major;
        private int Minor => minor;
    }

    private sealed class ByLength : IComparer<string>, IEqualityComparer<string>
    {
        public int Compare(string? x, string? y) => (x?.Length ?? -1).CompareTo(y?.Length ?? -1);

        public bool Equals(string? x, string? y) => x?.Length == y?.Length;

        public int GetHashCode(string s) => s.Length;
    }

    public static object Run(object[] args)
    {
        List<Version> versions = [new(1, 10), new(1, 2), new(0, 99), new(1, 2)];
        versions.Sort();
        HashSet<string> lengths = new(new ByLength()) { "a", "bb", "c", "dd", "eee" };
        SortedDictionary<string, int> sorted = new(new ByLength()) { ["ccc"] = 3, ["a"] = 1, ["bb"] = 2 };
        string[] words = ["ccc", "a", "dddd", "bb"];
        Array.Sort(words, new ByLength());
        Comparison<string> reverse = (x, y) => string.CompareOrdinal(y, x);
        string[] again = [.. words];
        Array.Sort(again, reverse);
        return $"{string.Join(" ", versions)} {versions.Distinct().Count()} {versions.IndexOf(new(1, 10))} {versions.BinarySearch(new(1, 10))} {lengths.Count} "
            + $"{string.Join(",", sorted.Keys)} {string.Join(",", words)} {string.Join(",", again)} {versions.Max()} {words.Max(new ByLength())}";
    }
}
