// expect: ok
// why: the finally of an iterator runs when the consumer stops early, on exceptions and at the end
// output: start early
// output: 1
// output: 2
// output: inner finally early
// output: outer finally early
// output: start full
// output: 1 2 inner finally full
// output: 3 outer finally full
// output:
// output: start throw
// output: inner finally throw
// output: outer finally throw
// output: consumer
// output: start linq
// output: outer finally linq
// output: 1

foreach (int x in Numbers("early"))
{
    Console.WriteLine(x);
    if (x == 2)
        break;
}
foreach (int x in Numbers("full"))
    Console.Write($"{x} ");
Console.WriteLine();
try
{
    foreach (int x in Numbers("throw"))
    {
        if (x == 3)
            throw new InvalidOperationException("consumer");
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}
Console.WriteLine(Numbers("linq").Take(1).Sum());

static IEnumerable<int> Numbers(string name)
{
    Console.WriteLine($"start {name}");
    try
    {
        yield return 1;
        try
        {
            yield return 2;
        }
        finally
        {
            Console.WriteLine($"inner finally {name}");
        }
        yield return 3;
    }
    finally
    {
        Console.WriteLine($"outer finally {name}");
    }
}
