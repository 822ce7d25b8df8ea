public class Resource : IDisposable
{
    public int N = 1;

    public void Dispose() => N = 0;
}

public class Plugin
{
    public static int Run(Resource? given)
    {
        using (given)
        using (Resource a = new(), b = new())
        {
            if (a.N == b.N) return 1;
        }

        using var last = new Resource();
        return last.N;
    }
}
