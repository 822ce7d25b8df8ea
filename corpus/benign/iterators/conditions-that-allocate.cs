// expect: ok
// why: the condition of a loop that yields allocates again after each resumption
// output: 0 1 2
// output: 0 1
// output: 5 6
Console.WriteLine(string.Join(" ", For([1, 2, 3])));
Console.WriteLine(string.Join(" ", While(2)));
Console.WriteLine(string.Join(" ", Do(5)));

static IEnumerable<int> For(List<int> list)
{
    for (int i = 0; i < new Box(list.Count).Value; i = new Box(i + 1).Value) yield return i;
}

static IEnumerable<int> While(int n)
{
    int i = 0;
    while (new Box(i) is { Value: var k } && k < n)
    {
        yield return k;
        i++;
    }
}

static IEnumerable<int> Do(int from)
{
    int i = from;
    do
    {
        yield return i++;
    }
    while (new Box(i).Value < from + 2);
}

class Box(int value)
{
    public int Value => value;
}
