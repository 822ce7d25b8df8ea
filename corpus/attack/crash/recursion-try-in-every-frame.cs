// expect: trap:depth
// why: each frame holds a finally and a catch, so that the stack reserve must grow with them

public static class Plugin
{
    private static int Down(int n)
    {
        try
        {
            try
            {
                return Down(n + 1) + 1;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
        finally
        {
            n--;
        }
    }

    public static object? Run(object[] args)
    {
        return Down(0);
    }
}
