// expect: ok
// why: an exception through many frames, each with a finally
// value: 3123

public class Plugin
{
    private static int s_unwound;

    private static void Down(int n)
    {
        try
        {
            if (n == 0)
                throw new InvalidOperationException("bottom");
            Down(n - 1);
        }
        finally
        {
            s_unwound++;
        }
    }

    public static object Run(object[] args)
    {
        for (int i = 0; i < 3; i++)
        {
            try
            {
                Down(40);
            }
            catch (InvalidOperationException e) when (e.Message == "bottom")
            {
                s_unwound += 1000;
            }
        }
        return s_unwound;
    }
}
