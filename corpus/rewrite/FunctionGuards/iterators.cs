public class Plugin
{
    private static IEnumerable<int> Walk(int n)
    {
        if (n == 0) yield break;
        foreach (int x in Walk(n - 1)) yield return x;
        try
        {
            yield return n;
        }
        finally
        {
            n = 0;
        }
    }

    public static int Run() => Walk(3).Sum();
}
