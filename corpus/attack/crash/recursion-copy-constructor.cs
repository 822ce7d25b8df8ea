// expect: trap:depth
// why: with calls the copy constructor of a record, which the author may write

public static class Plugin
{
    public static object? Run(object[] args)
    {
        R r = new(1);
        return (r with { X = 2 }).X;
    }
}

public record R(int X)
{
    protected R(R other)
    {
        R again = other with { X = 3 };
        X = again.X;
    }
}
