// expect: trap:fuel
// why: a filter that reads the exception of a trap cannot see it
// fuel: 10_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        while (true)
        {
            try
            {
                while (true) { }
            }
            catch (Exception e) when (e.Message.Length >= 0)
            {
            }
        }
    }
}
