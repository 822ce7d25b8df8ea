// expect: trap:fuel
// why: Array.Copy from object[] to an interface array casts each element
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        object[] xs = new object[10_000];
        Array.Fill(xs, new List<string>());
        IEnumerable<object>[] ys = new IEnumerable<object>[10_000];
        while (true) Array.Copy(xs, ys, 10_000);
    }
}
