// expect: trap:fuel
// why: a finally that breaks out of a loop inside itself keeps running work
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
            finally
            {
                for (int i = 0; i < 1_000_000_000; i++)
                {
                    if (i < 0) break;
                }
            }
        }
    }
}
