// expect: ok
// near: SC6070
// why: recursion through an index of a structure, an operator behind &&, a deconstruction in a tuple or a loop, and a conversion in a tuple needs its depth checks
// output: 3
// output: 1
// output: 10
// output: 1
// output: 4
// output: 3
// output: 15
// output: 14
Console.WriteLine(new Row(3)[^1] + new Row(3)[1..].N);
Console.WriteLine(new Row(3) && new Row(2) ? 1 : 2);
((int a, int b), int c) = (new Row(3), 1);
Console.WriteLine(a + b + c);
foreach (var (d, e) in new Row[] { new(1), new(2) }) Console.WriteLine(d + e);
foreach (Steps s in new Row[] { new(1), new(4) }) Console.WriteLine(s.N);
(Row, Row) rows = (new(2), new(3));
(Steps, Steps) steps = rows;
Console.WriteLine(steps.Item1.N + steps.Item2.N);

readonly struct Row(int n)
{
    public int N => n;

    public int Length => n;

    public int this[int i] => i <= 0 ? 0 : new Row(i)[^1] + 1;

    public Row Slice(int start, int length) => length <= 0 ? this : new Row(length)[1..];

    public void Deconstruct(out int a, out int b)
    {
        a = n;
        b = 0;
        if (n <= 0) return;
        ((int x, int y), int z) = (new Row(n - 1), 1);
        b = x + y + z;
        foreach (var (p, q) in new Row[] { new(n - 2) }) b += p + q;
    }

    public static Row operator &(Row a, Row b) => a;

    public static Row operator |(Row a, Row b) => b;

    public static bool operator true(Row r) => r.N <= 0 || (new Row(r.N - 1) && new Row(0) ? true : r.N > 1);

    public static bool operator false(Row r) => r.N > 0 && (new Row(r.N - 1) && new Row(0) ? false : r.N > 5);
}

readonly struct Steps(int n)
{
    public int N => n;

    public static implicit operator Steps(Row row)
    {
        if (row.N <= 0) return new Steps(1);
        (Row, Row) rows = (new(row.N - 1), new(row.N - 2));
        (Steps, Steps) steps = rows;
        int sum = 1;
        foreach (Steps s in new Row[] { new(row.N - 2) }) sum += s.N;
        return new Steps(sum + steps.Item1.N);
    }
}
