// expect: trap:memory
// why: the params array that a constructor hands to its base is made before the body begins, and nobody is charged for it or for the boxes in it
// memory: 16MiB

public static class Plugin
{
    public static object? Run(object[] args)
    {
        List<object> kept = [];
        for (int i = 0; i < 40_000; i++)
        {
            kept.Add(new Written());
            kept.Add(new Primary(i));
        }

        return kept.Count;
    }
}

public class Many(params object[] values)
{
    private readonly object[] _values = values;

    public int Count => _values.Length;
}

public class Written : Many
{
    public Written() : base(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16) { }
}

public class Primary(int n) : Many(n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n);
