// expect: trap:memory
// why: KeyNotFoundException repeats the key in its message, and the guest keeps the exceptions

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Dictionary<string, int> d = [];
        string key = new('x', 1_000_000);
        List<Exception> kept = [];
        while (true)
        {
            try
            {
                _ = d[key];
            }
            catch (Exception e)
            {
                kept.Add(e);
            }
        }
    }
}
