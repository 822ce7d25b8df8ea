// expect: trap:memory
// why: Add of a key that is there repeats it in the message

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string key = new('x', 1_000_000);
        Dictionary<string, int> d = new() { [key] = 1 };
        List<Exception> kept = [];
        while (true)
        {
            try
            {
                d.Add(key, 1);
            }
            catch (Exception e)
            {
                kept.Add(e);
            }
        }
    }
}
