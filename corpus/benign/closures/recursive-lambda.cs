// expect: ok
// why: recursion through a delegate variable, and a fixed point combinator
// value: "1307674368000 610 42"

public class Plugin
{
    private delegate T Self<T>(Self<T> self);

    public static object Run(object[] args)
    {
        Func<int, long> factorial = null!;
        factorial = n => n <= 1 ? 1 : n * factorial(n - 1);

        Func<int, int> fibonacci = Fix<int, int>(self => n => n < 2 ? n : self(n - 1) + self(n - 2));

        Self<int> strange = self => ReferenceEquals(self, null) ? 0 : 42;
        return $"{factorial(15)} {fibonacci(15)} {strange(strange)}";
    }

    private static Func<T, TResult> Fix<T, TResult>(Func<Func<T, TResult>, Func<T, TResult>> f) => x => f(Fix(f))(x);
}
