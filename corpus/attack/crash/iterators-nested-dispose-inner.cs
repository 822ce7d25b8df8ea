// expect: safe
// why: the same, abandoned at the innermost element

public static class Plugin
{
    private static IEnumerable<int> Nest(int depth)
    {
        try
        {
            if (depth == 0)
            {
                yield return 0;
                yield break;
            }

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
        foreach (int x in Nest(900))
        {
            if (x > 0) continue;
            n = x;
            break;
        }

        return n;
    }
}
