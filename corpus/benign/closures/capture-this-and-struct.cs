// expect: ok
// why: lambdas that capture this, a parameter, a struct local and a primary constructor parameter
// output: 9 9
// output: 21 1 23

Counter counter = new(step: 3);
Func<int> tick = counter.Ticker();
tick();
tick();
Console.WriteLine($"{tick()} {counter.Value}");

Pair pair = new() { A = 1, B = 2 };
Action change = () => pair.A += 10;
Pair copy = pair;
change();
change();
Console.WriteLine($"{pair.A} {copy.A} {pair.Sum()}");

sealed class Counter(int step)
{
    public int Value { get; private set; }

    public Func<int> Ticker() => () => Value += step;
}

struct Pair
{
    public int A, B;

    public readonly int Sum()
    {
        Pair self = this;
        Func<int> sum = () => self.A + self.B;
        return sum();
    }
}
