// expect: safe
// why: anonymous types compare their members in code that nobody wrote

public static class Plugin
{
    public static object? Run(object[] args)
    {
        object a = 1, b = 1;
        for (int i = 0; i < 200_000; i++)
        {
            a = new { a, i };
            b = new { a = b, i };
        }

        return a.Equals(b);
    }
}
