// expect: ok
// why: an ordinary Main that returns a number, reads input until its end and writes in many ways
// output: args: 0
// output:
// output: 42
// output: 2.5
// output: c
// output: True
// output:
// output: 1.10
// output: hi
// output: 007 x
// output: 1-5
// output: no newline at the end
// value: 0

internal static class Program
{
    private static int Main(string[] args)
    {
        Console.Write("args: ");
        Console.WriteLine(args.Length);
        Console.WriteLine();
        Console.WriteLine(42);
        Console.WriteLine(2.5);
        Console.WriteLine('c');
        Console.WriteLine(true);
        Console.WriteLine((object?)null);
        Console.WriteLine(1.10m);
        Console.WriteLine(new[] { 'h', 'i' });
        Console.WriteLine("{0:D3} {1}", 7, "x");
        Console.Write("{0}-", 1);
        Console.Write(5L);
        Console.Write('\n');
        string? line = Console.ReadLine();
        int lines = 0;
        while (line is not null)
        {
            lines++;
            line = Console.ReadLine();
        }
        Console.Write("no newline at the end");
        return lines;
    }
}
