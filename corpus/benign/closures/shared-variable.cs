// expect: ok
// why: two lambdas and the method see the same captured variable
// output: 12 12
// output: 111

int counter = 0;
Action increment = () => counter++;
Func<int> read = () => counter;
increment();
increment();
counter += 10;
Console.WriteLine($"{read()} {counter}");

var (add, total) = Accumulator(100);
add(5);
add(6);
Console.WriteLine(total());

static (Action<int> Add, Func<int> Total) Accumulator(int start)
{
    int sum = start;
    return (n => sum += n, () => sum);
}
