// expect: safe
// why: tuples boxed in tuples hash each other in frames of the base library

public static class Plugin
{
    public static object? Run(object[] args)
    {
        object o = 1;
        for (int i = 0; i < 200_000; i++) o = (o, i);
        return o.GetHashCode();
    }
}
