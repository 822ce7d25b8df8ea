// expect: ok
// why: a lambda without captures is cached by the compiler, one cache for each instantiation of the method
// host: twice
// value: 2
public class Plugin
{
    static Func<List<T>> Maker<T>() => static () => new List<T>();
    static readonly List<object> s_seen = new();

    public static object Run(object[] args)
    {
        s_seen.Add(Maker<int>());
        s_seen.Add(Maker<int>());
        return s_seen.Count;
    }
}
