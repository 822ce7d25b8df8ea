// expect: ok
// why: a delegate that is made once costs its caller nothing, also where nobody uses it
// output: 2 3 4
Console.WriteLine(string.Join(" ", Walk()));

static IEnumerable<int> Walk()
{
    for (int i = 0; i < 3; i++)
    {
        int a = Kept.Same(2);
        yield return i + a;
    }
}

static class Kept
{
    internal static T Same<T>(T v)
    {
        Func<int, int> unused = n => n + 1;
        return v;
    }
}
