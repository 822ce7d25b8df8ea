// expect: ok
// near: SC1004
// why: every modifier that libraries use is allowed where C# allows it
// output: Emil (1929) 10116

var book = new Book { Title = "Emil", Year = 1929 };
Console.WriteLine(book.Label + Counter.Next() + Counter.Next() + new Sum().Of([1, 2, 3]));

public partial class Book
{
    public required string Title { get; init; }
    public int Year { get; protected internal set; }
    public partial string Label { get; }
}

public partial class Book
{
    public partial string Label => $"{Title} ({Year}) ";
}

file static class Counter
{
    private static volatile int s_next = 10;
    internal static int Next() => s_next++;
}

internal abstract class Fold
{
    protected abstract int Step(int a, int b);
    public virtual int Of(scoped ReadOnlySpan<int> items)
    {
        int total = 0;
        foreach (ref readonly int item in items) total = Step(total, item);
        return total;
    }
}

internal sealed class Sum : Fold
{
    protected sealed override int Step(int a, int b) => a + b;
}
