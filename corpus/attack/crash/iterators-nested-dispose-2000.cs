// expect: safe
// why: disposing an iterator that enumerates an iterator … runs finallys inside finallys, nested as deep as the iterators

public static class Plugin
{
    private static IEnumerable<int> Nest(int depth)
    {
        try
        {
            yield return depth;
            if (depth == 0) yield break;
            foreach (int x in Nest(depth - 1)) yield return x;
        }
        finally
        {
            depth = -1;
        }
    }

    public static object? Run(object[] args)
    {
        int n = 0;
        foreach (int x in Nest(1500))
        {
            n += x;
            break;
        }

        return n;
    }
}
