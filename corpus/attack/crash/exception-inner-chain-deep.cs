// expect: safe
// why: an exception with 50,000 inner ones: whoever walks the chain recursively overflows the stack

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Exception e = new("end");
        for (int i = 0; i < 50_000; i++) e = new Exception("x", e);
        throw e;
    }
}
