// expect: ok
// why: each construction of a generic type has statics of its own
// value: "5 2 -1 2 0 int other! 105 100"

public class Plugin
{
    private static class Gen<T>
    {
        public static int Count;
        public static readonly List<T> Items = [];
        public static string Name { get; set; } = typeof(T) == typeof(int) ? "int" : "other";

        public static class Nested
        {
            public static int Depth;

            static Nested() => Depth = Count + 100;
        }
    }

    public static object Run(object[] args)
    {
        Gen<int>.Count = 5;
        Gen<string>.Count += 2;
        Gen<int>.Items.Add(1);
        Gen<int>.Items.Add(2);
        Gen<string>.Name += "!";
        Gen<List<int>>.Count = -1;
        return $"{Gen<int>.Count} {Gen<string>.Count} {Gen<List<int>>.Count} {Gen<int>.Items.Count} {Gen<string>.Items.Count} "
            + $"{Gen<int>.Name} {Gen<string>.Name} {Gen<int>.Nested.Depth} {Gen<object>.Nested.Depth}";
    }
}
