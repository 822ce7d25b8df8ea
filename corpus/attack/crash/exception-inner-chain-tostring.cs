// expect: safe
// why: ToString of a chain of exceptions recurses in the base library

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Exception e = new("end");
        for (int i = 0; i < 20_000; i++) e = new Exception("x", e);
        return e.ToString().Length;
    }
}
