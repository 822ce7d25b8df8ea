// expect: ok
// why: boxing, unboxing, object.Equals, ReferenceEquals, ToString and GetHashCode of values and own types
// value: "True False False True 5 6 2 True True False True True False True 1.50 1/x/c/2.5/1.50 True 2"

public class Plugin
{
    private sealed class Money(int cents)
    {
        private readonly int _cents = cents;

        public override bool Equals(object? obj) => obj is Money { _cents: var other } && other == _cents;

        public override int GetHashCode() => _cents;

        public override string ToString() => $"{_cents / 100}.{_cents % 100:00}";

        public static bool operator ==(Money? a, Money? b) => Equals(a, b);

        public static bool operator !=(Money? a, Money? b) => !(a == b);
    }

    private sealed class Plain;

    public static object Run(object[] args)
    {
        object one = 1, alsoOne = 1, wide = 1L, text = "a", sameText = "a";
        object boxed = 5;
        int copy = (int)boxed + 1;
        long sum = (int)one + (long)wide;
        Money? a = new(150), b = new(150), none = null;
        Plain p = new(), q = new();
        List<object> mixed = [1, "x", 'c', 2.5m, a];
        return $"{one.Equals(alsoOne)} {one == alsoOne} {one.Equals(wide)} {Equals(text, sameText)} {boxed} {copy} {sum} "
            + $"{a == b} {a.Equals(b)} {ReferenceEquals(a, b)} {none == null} {a != none} {p.Equals(q)} {p.Equals(p)} {a} "
            + $"{string.Join("/", mixed)} {mixed.Contains(new Money(150))} {mixed.IndexOf('c')}";
    }
}
