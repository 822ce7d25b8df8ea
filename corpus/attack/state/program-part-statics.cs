// expect: ok
// why: static fields of a second part of Program beside top-level statements must belong to the context, not to the process
// output: 1 a
Program.Count++;
Program.Names.Add("a");
Console.WriteLine($"{Program.Count} {string.Join(',', Program.Names)}");

partial class Program
{
    internal static int Count;
    internal static readonly List<string> Names = [];
}
