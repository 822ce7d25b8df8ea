// expect: trap:memory   fuel: 500_000_000
// why: EnsureCapacity and Capacity allocate without any element
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = new List<long>(); int c = 4;
        for (;;) { l.EnsureCapacity(c); l.Capacity = c = c * 2; }
    }
}
