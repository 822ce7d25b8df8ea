// expect: ok
// why: using statements and declarations dispose in reverse order, also when an exception passes
// output: in a
// output: dispose a
// output: in b and c
// output: dispose c
// output: dispose b
// output: boom
// output: outer inner 5
// output: ticket 5
// output: dispose inner
// output: dispose outer

using (Resource a = new("a"))
{
    Console.WriteLine("in a");
}

try
{
    using Resource b = new("b");
    using Resource? none = null;
    using Resource c = new("c");
    Console.WriteLine("in b and c");
    throw new InvalidOperationException("boom");
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

using (Resource outer = new("outer"), inner = new("inner"))
{
    using Ticket ticket = new(5);
    Console.WriteLine($"{outer.Name} {inner.Name} {ticket.Number}");
}

sealed class Resource(string name) : IDisposable
{
    public string Name => name;

    public void Dispose() => Console.WriteLine($"dispose {name}");
}

ref struct Ticket(int number)
{
    public readonly int Number = number;

    public void Dispose() => Console.WriteLine($"ticket {Number}");
}
