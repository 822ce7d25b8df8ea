// expect: safe
// why: a pair that is added twice through ICollection is described with its value
public static class Plugin
{
    public static object? Run(object[] args)
    {
        object o = 1;
        for (int i = 0; i < 200_000; i++) o = (o, i);
        ICollection<KeyValuePair<int, object>> s = new SortedDictionary<int, object>();
        s.Add(new(1, o));
        s.Add(new(1, o));
        return s.Count;
    }
}
