// expect: throws
// why: an exception in a static initialiser must neither poison the image nor look like a fault of the host

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return C.X;
    }
}

public static class C
{
    public static readonly int X = int.Parse("no number");
}
