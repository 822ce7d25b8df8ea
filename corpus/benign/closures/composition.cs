// expect: ok
// why: compose, curry, partial application, memoise
// output: 12 11
// output: 81
// output: 73 with 2 calls
// output: 20

Func<int, int> twice = x => 2 * x, next = x => x + 1;
Console.WriteLine($"{Compose(twice, next)(5)} {Compose(next, twice)(5)}");

Func<double, double, double> power = Math.Pow;
Func<double, double> square = Flip(power).Curry()(2);
Console.WriteLine(square(9));

int calls = 0;
Func<int, int> slow = n =>
{
    calls++;
    return n * n;
};
Func<int, int> fast = Memoise(slow);
Console.WriteLine($"{fast(4) + fast(4) + fast(5) + fast(4)} with {calls} calls");
Console.WriteLine(new[] { twice, next, fast }.Aggregate(Compose)(3));

static Func<A, C> Compose<A, B, C>(Func<B, C> f, Func<A, B> g) => x => f(g(x));

static Func<B, A, C> Flip<A, B, C>(Func<A, B, C> f) => (b, a) => f(a, b);

static Func<T, R> Memoise<T, R>(Func<T, R> f) where T : notnull
{
    Dictionary<T, R> known = [];
    return x => known.TryGetValue(x, out R? result) ? result : known[x] = f(x);
}

static class Currying
{
    public static Func<A, Func<B, C>> Curry<A, B, C>(this Func<A, B, C> f) => a => b => f(a, b);
}
