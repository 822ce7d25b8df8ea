// expect: ok
// why: static abstract and virtual members, operators through type parameters
// value: ["monoid: Longest { Text = brownish }","product: Product { Value = 1307674368000 }","product: Product { Value = 1 }"]

public class Plugin
{
    private interface IMonoid<T> where T : IMonoid<T>
    {
        static abstract T Zero { get; }

        static abstract T operator +(T a, T b);

        static virtual string Name => "monoid";
    }

    private readonly record struct Longest(string Text) : IMonoid<Longest>
    {
        public static Longest Zero => new("");

        public static Longest operator +(Longest a, Longest b) => b.Text.Length > a.Text.Length ? b : a;
    }

    private readonly record struct Product(long Value) : IMonoid<Product>
    {
        public static Product Zero => new(1);
        public static string Name => "product";

        public static Product operator +(Product a, Product b) => new(a.Value * b.Value);
    }

    private static string Fold<T>(IEnumerable<T> items) where T : IMonoid<T>
    {
        T sum = T.Zero;
        foreach (T item in items)
            sum += item;
        return $"{T.Name}: {sum}";
    }

    public static object Run(object[] args) => new List<string>
    {
        Fold("the quick brownish fox".Split(' ').Select(w => new Longest(w))),
        Fold(Enumerable.Range(1, 15).Select(n => new Product(n))),
        Fold<Product>([]),
    };
}
