public struct Handle : IDisposable
{
    public int N;

    public void Dispose() => N = 0;
}

public ref struct Window
{
    public int N;

    public void Dispose() => N = 0;
}

public class Plugin
{
    public static int Run()
    {
        using Handle h = new();
        using (var w = new Window { N = 2 }) return w.N + h.N;
    }
}
