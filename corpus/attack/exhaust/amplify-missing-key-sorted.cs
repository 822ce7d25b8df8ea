// expect: trap:memory
// why: the sorted dictionaries repeat the key as well

public static class Plugin
{
    public static object? Run(object[] args)
    {
        SortedDictionary<string, int> d = new(StringComparer.Ordinal);
        SortedList<string, int> l = new(StringComparer.Ordinal);
        string key = new('x', 1_000_000);
        List<Exception> kept = [];
        while (true)
        {
            try
            {
                _ = kept.Count % 2 == 0 ? d[key] : l[key];
            }
            catch (Exception e)
            {
                kept.Add(e);
            }
        }
    }
}
