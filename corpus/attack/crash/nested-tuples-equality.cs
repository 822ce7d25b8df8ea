// expect: safe
// why: 20 nested value tuples compare in frames of the base library

public static class Plugin
{
    public static object? Run(object[] args)
    {
        var a = (1, (2, (3, (4, (5, (6, (7, (8, 9))))))));
        var b = (1, (2, (3, (4, (5, (6, (7, (8, 9))))))));
        return a == b && a.Equals(b) && a.GetHashCode() == b.GetHashCode();
    }
}
