// expect: throws ArrayTypeMismatchException
// why: storing through a covariant array is checked by the runtime, not by us

public static class Plugin
{
    public static object? Run(object[] args)
    {
        object[] xs = new string[1];
        xs[0] = 5;
        return null;
    }
}
