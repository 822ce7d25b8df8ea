// expect: ok
// why: every kind of constraint, new T(), default, typeof comparison, generic methods on generic types
// value: "thing dot [0] [] 5 b False 2 int 5 string s null other int string other <10>"

public class Plugin
{
    private interface INamed
    {
        string Name { get; }
    }

    private sealed class Thing : INamed
    {
        public string Name { get; set; } = "thing";
    }

    private struct Dot : INamed
    {
        public readonly string Name => "dot";
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; private set; } = value;

        public Box<TOut> Map<TOut>(Func<T, TOut> map) => new(map(Value));

        public static Box<T> Of(T value) => new(value);
    }

    private static string Make<T>() where T : INamed, new() => new T().Name;

    private static T? Default<T>() => default;

    private static string Kind<T>() => typeof(T) == typeof(int) ? "int" : typeof(T) == typeof(string) ? "string" : "other";

    private static T Larger<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;

    private static bool Same<T>(T? a, T? b) where T : class => ReferenceEquals(a, b);

    private static int Count<TEnum>(params TEnum[] flags) where TEnum : struct, Enum => flags.Length;

    private static string Pick<T>(T value) => value switch { int i => $"int {i}", string s => $"string {s}", null => "null", _ => "other" };

    public static object Run(object[] args) =>
        $"{Make<Thing>()} {Make<Dot>()} [{Default<int>()}] [{Default<string>()}] {Larger(3, 5)} {Larger("b", "a")} {Same("x", null)} "
        + $"{Count(DayOfWeek.Friday, DayOfWeek.Monday)} {Pick(5)} {Pick("s")} {Pick<object?>(null)} {Pick(2.5)} {Kind<int>()} {Kind<string>()} {Kind<Dot>()} {Box<int>.Of(4).Map(x => x * 2.5).Map(x => $"<{x}>").Value}";
}
