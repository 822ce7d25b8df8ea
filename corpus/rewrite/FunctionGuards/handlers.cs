public class Plugin
{
    private static int Try(int n)
    {
        try
        {
            return n == 0 ? throw new InvalidOperationException() : Try(n - 1);
        }
        catch (InvalidOperationException)
        {
            return n;
        }
        finally
        {
            n++;
        }
    }

    public static int Run() => Try(3);
}
