// expect: ok
// why: foreach over a sequence that knows no element type converts each element, and disposes of the enumerator
// output: 1 2 end 
// output: a b 2
// output: not an int

using System.Collections;

foreach (int x in new Bag()) Console.Write(x + " ");
Console.WriteLine();
IEnumerable hidden = new List<string> { "a", "b" };
foreach (object? item in hidden) Console.Write(item + " ");
foreach (string item in hidden) if (item == "a") break;
Console.WriteLine(hidden.Cast<string>().Count());
try { foreach (int x in hidden) Console.WriteLine(x); } catch (InvalidCastException) { Console.WriteLine("not an int"); }

class Bag : IEnumerable
{
    public IEnumerator GetEnumerator()
    {
        try { yield return 1; yield return 2; }
        finally { Console.Write("end "); }
    }
}
