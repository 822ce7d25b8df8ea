// expect: ok
// why: nested generic types, generic recursion with a bound, result and option types
// value: ["a:1,2,3;b:","Ok { Value = 0.25 }","Fail { Why = 'x' is no number }","Fail { Why = zero }"]

public class Plugin
{
    private sealed class Outer<T>
    {
        public sealed class Inner<TKey> where TKey : notnull
        {
            private readonly Dictionary<TKey, List<T>> _lists = [];

            public Inner<TKey> Add(TKey key, params T[] items)
            {
                if (!_lists.TryGetValue(key, out List<T>? list))
                    _lists[key] = list = [];
                list.AddRange(items);
                return this;
            }

            public override string ToString() => string.Join(";", _lists.Select(p => $"{p.Key}:{string.Join(",", p.Value)}"));
        }
    }

    private abstract record Result<T>
    {
        public sealed record Ok(T Value) : Result<T>;

        public sealed record Fail(string Why) : Result<T>;

        public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => this switch
        {
            Ok(var value) => next(value),
            Fail(var why) => new Result<TOut>.Fail(why),
            _ => throw new InvalidOperationException(),
        };
    }

    private static Result<int> Parse(string s) => int.TryParse(s, out int n) ? new Result<int>.Ok(n) : new Result<int>.Fail($"'{s}' is no number");

    private static Result<double> Invert(int n) => n == 0 ? new Result<double>.Fail("zero") : new Result<double>.Ok(1.0 / n);

    public static object Run(object[] args) => new List<string>
    {
        $"{new Outer<int>.Inner<string>().Add("a", 1, 2).Add("b").Add("a", 3)}",
        $"{Parse("4").Then(Invert)}", $"{Parse("x").Then(Invert)}", $"{Parse("0").Then(Invert).Then(d => Parse("1"))}",
    };
}
