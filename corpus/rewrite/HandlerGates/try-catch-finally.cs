public class Plugin
{
    public static int Run(int n)
    {
        int v;
        try
        {
            n = 10 / n;
        }
        catch (DivideByZeroException e) when (e.Message.Length > n)
        {
            n = 1;
        }
        catch (Exception)
        {
            n = 2;
            throw;
        }
        finally
        {
            v = 3;
        }

        return v + n;
    }
}
