// expect: trap:depth
// why: code that reference types share is entered with a hidden argument

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return C<string>.Go(["x"]);
    }
}

public static class C<T>
{
    public static int Go(T[] xs) => xs.Length + C<T>.Go(xs);
}
