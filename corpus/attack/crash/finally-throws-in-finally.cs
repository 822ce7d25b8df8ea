// expect: throws
// why: a finally that throws while another exception passes replaces it, level by level

public static class Plugin
{
    private static void Down(int n)
    {
        try
        {
            if (n == 0) throw new InvalidOperationException();
            Down(n - 1);
        }
        finally
        {
            if (n >= 0) throw new NotSupportedException();
        }
    }

    public static object? Run(object[] args)
    {
        Down(40);
        return null;
    }
}
