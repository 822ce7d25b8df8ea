// expect: trap:memory   fuel: 500_000_000
// why: a capacity allocates without any element
public class Plugin
{
    public static object Run(object[] args)
    {
        
        for (;;) _ = new List<long>(100_000).Capacity + new Dictionary<long, long>(100_000).Count + new HashSet<long>(100_000).Count + new Stack<long>(100_000).Count + new Queue<long>(100_000).Count;
    }
}
