// expect: ok
// why: the finally of an iterator, with handlers in it, also runs when the suspended enumerator is disposed
// output: 1
// output: 2
// output: inner
// output: f
// output: c
// output: g
// output: 51

foreach (int x in S(3, 2))
{
    Console.WriteLine(x);
    if (x == 2) break;
}

for (int i = 0; i < 300; i++)
    foreach (int x in S(i % 4, 1)) if (x == i % 3) break;
int deep = Deep(50);
Console.WriteLine(deep);

static int Deep(int n)
{
    using IEnumerator<int> e = S(n % 4, 0).GetEnumerator();
    e.MoveNext();
    return n == 0 ? e.Current : Deep(n - 1) + e.Current;
}

static IEnumerable<int> S(int n, int loud)
{
    try
    {
        yield return 1;
        try { yield return 2; }
        finally
        {
            try { throw new InvalidOperationException("inner"); }
            catch (InvalidOperationException e) { if (loud == 2) Console.WriteLine(e.Message); }
        }
    }
    finally
    {
        if (loud == 2) Console.WriteLine("f");
        try { n = 1 / (n - 3); }
        catch (DivideByZeroException)
        {
            try { n = int.Parse("x"); }
            catch (FormatException) when (n == 3) { if (loud == 2) Console.WriteLine("c"); }
            finally { n++; }
        }
        finally { if (loud == 2) Console.WriteLine("g"); }
    }
}
