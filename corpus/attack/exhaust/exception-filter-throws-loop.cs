// expect: trap:fuel
// why: an exception inside a filter is swallowed by the runtime and costs as much as any other
// fuel: 300_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        int n = 0;
        while (true)
        {
            try
            {
                throw new Exception();
            }
            catch (Exception) when (n / (n - n) > 0)
            {
            }
            catch (Exception)
            {
                n++;
            }
        }
    }
}
