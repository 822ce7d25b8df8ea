// expect: ok
// why: dictionaries of lambdas and method groups, delegates in fields, generic delegates, strategy
// output: 3 4 + 2 * = 14
// output: 2 10 pow 24 - = 1000
// output: 1 5 max 2 / = 2.5
// output: True ABC3

Dictionary<string, Func<double, double, double>> operators = new()
{
    ["+"] = (a, b) => a + b,
    ["-"] = (a, b) => a - b,
    ["*"] = (a, b) => a * b,
    ["/"] = (a, b) => a / b,
    ["max"] = Math.Max,
    ["pow"] = Math.Pow,
};
foreach (string program in new[] { "3 4 + 2 *", "2 10 pow 24 -", "1 5 max 2 /" })
{
    Stack<double> stack = new();
    foreach (string token in program.Split(' '))
    {
        if (!operators.TryGetValue(token, out var apply))
        {
            stack.Push(double.Parse(token));
            continue;
        }
        double right = stack.Pop();
        stack.Push(apply(stack.Pop(), right));
    }
    Console.WriteLine($"{program} = {stack.Pop()}");
}
Converter<string, int> length = s => s.Length;
Predicate<int> isBig = n => n > 3;
Pipeline<string> pipeline = new Pipeline<string>().Then(s => s.Trim()).Then(s => s.ToUpperInvariant()).Then(s => s + s.Length);
Console.WriteLine($"{isBig(length("four"))} {pipeline.Run("  abc ")}");

sealed class Pipeline<T>
{
    private Func<T, T> _steps = x => x;

    public Pipeline<T> Then(Func<T, T> next)
    {
        Func<T, T> before = _steps;
        _steps = x => next(before(x));
        return this;
    }

    public T Run(T input) => _steps(input);
}
