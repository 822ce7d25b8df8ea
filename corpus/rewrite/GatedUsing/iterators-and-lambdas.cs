public class Resource : IDisposable
{
    public void Dispose()
    {
    }
}

public class Plugin
{
    private static IEnumerable<int> Numbers()
    {
        using var r = new Resource();
        yield return 1;
        using (new Resource()) yield return 2;
    }

    public static int Run()
    {
        Func<int> f = () =>
        {
            using var r = new Resource();
            return Numbers().Sum();
        };
        return f();
    }
}
