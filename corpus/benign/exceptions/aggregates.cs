// expect: ok
// why: several failures in one exception: collected, thrown, caught, flattened, handled one by one
// output: 12 7 
// output: 2 bad input 'x' | two of four failed (bad input 'x') (bad input '')
// output: FormatException
// output: FormatException
// output: One or more errors occurred. (a) (deeper (b) (One or more errors occurred. (c)))
// output: a,b,c
// output: AggregateException
// output: only
// output: left: 1 b
// output: ArgumentException
// output: One or more errors occurred.

List<Exception> failures = [];
foreach (string text in new[] { "12", "x", "7", "" })
{
    try
    {
        Console.Write(int.Parse(text) + " ");
    }
    catch (FormatException e)
    {
        failures.Add(new InvalidOperationException($"bad input '{text}'", e));
    }
}

Console.WriteLine();
try
{
    throw new AggregateException("two of four failed", failures);
}
catch (AggregateException e)
{
    Console.WriteLine($"{e.InnerExceptions.Count} {e.InnerException!.Message} | {e.Message}");
    foreach (Exception inner in e.InnerExceptions) Console.WriteLine(inner.InnerException!.GetType().Name);
}

var nested = new AggregateException(new ArgumentException("a"), new AggregateException("deeper", new NotSupportedException("b"), new AggregateException(new ArgumentException("c"))));
Console.WriteLine(nested.Message);
Console.WriteLine(string.Join(",", nested.Flatten().InnerExceptions.Select(x => x.Message)));
Console.WriteLine(nested.GetBaseException().GetType().Name);
Console.WriteLine(new AggregateException(new AggregateException(new NotSupportedException("only"))).GetBaseException().Message);
nested.Flatten().Handle(x => x is ArgumentException or NotSupportedException);
try
{
    nested.Flatten().Handle(x => x is ArgumentException);
}
catch (AggregateException rest)
{
    Console.WriteLine($"left: {rest.InnerExceptions.Count} {rest.InnerExceptions[0].Message}");
}

try
{
    _ = new AggregateException([null!]);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.GetType().Name);
}

Console.WriteLine(new AggregateException().Message);
