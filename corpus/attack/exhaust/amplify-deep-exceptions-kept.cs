// expect: trap:memory
// why: the stack trace of an exception grows with the frames that it passes
// memory: 16MiB

public static class Plugin
{
    private static int Down(int n) => n == 0 ? n / n : 1 + Down(n - 1);

    public static object? Run(object[] args)
    {
        List<Exception> kept = [];
        while (true)
        {
            try
            {
                Down(1_000);
            }
            catch (Exception e)
            {
                kept.Add(e);
            }
        }
    }
}
