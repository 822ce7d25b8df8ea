public class Cache<T>
{
    public static T? Last;
    public static int Hits;
}

public struct Counter
{
    public static Counter Shared;
    public int N;
}

public class Plugin
{
    public static int Run()
    {
        Cache<string>.Last = "a";
        Cache<int>.Hits++;
        Counter.Shared.N += 2;
        ref int n = ref Counter.Shared.N;
        n++;
        return Cache<string>.Hits + Cache<int>.Hits + Counter.Shared.N;
    }
}
