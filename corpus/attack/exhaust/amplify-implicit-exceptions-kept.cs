// expect: trap:memory
// why: an exception that the runtime throws is an object that nobody wrote a new for
// memory: 16MiB

public static class Plugin
{
    public static object? Run(object[] args)
    {
        List<Exception> kept = [];
        int[] xs = [];
        while (true)
        {
            try
            {
                xs[0] = 1;
            }
            catch (Exception e)
            {
                kept.Add(e);
            }
        }
    }
}
