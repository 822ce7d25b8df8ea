// expect: ok
// why: records that replace Equals, ToString, properties and copy behaviour; generic records; virtual equality
// value: "Pair { First = <ANN>, Second = 4, Copies = 2 } True 2 True False False False"

public class Plugin
{
    private record Name(string Text)
    {
        public virtual bool Equals(Name? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => Text.Length;

        public override string ToString() => $"<{Text}>";
    }

    private record Pair<TFirst, TSecond>(TFirst First, TSecond Second)
    {
        public int Copies { get; init; }

        protected Pair(Pair<TFirst, TSecond> original)
        {
            (First, Second) = original;
            Copies = original.Copies + 1;
        }
    }

    private record Base(int Id);

    private record Derived(int Id, List<int> Items) : Base(Id);

    public static object Run(object[] args)
    {
        Pair<Name, int> pair = new(new("Ann"), 3);
        Pair<Name, int> again = pair with { Second = 4 } with { First = new("ANN") };
        List<int> shared = [1];
        Base a = new Derived(1, shared), b = new Derived(1, shared), c = new Derived(1, [1]), d = new Base(1);
        return $"{again} {again.First == pair.First} {new HashSet<Name> { new("x"), new("X"), new("y") }.Count} {a == b} {a == c} {a == d} {d == a}";
    }
}
