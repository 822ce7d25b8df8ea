// expect: trap:fuel
// why: throw; in thirty frames unwinds thirty times
// fuel: 300_000_000

public static class Plugin
{
    private static int Down(int n)
    {
        try
        {
            return n == 0 ? n / n : Down(n - 1);
        }
        catch
        {
            throw;
        }
    }

    public static object? Run(object[] args)
    {
        int n = 0;
        while (true)
        {
            try
            {
                Down(30);
            }
            catch (Exception)
            {
                n++;
            }
        }
    }
}
