// expect: trap:depth
// why: tuples compare their items, one of which is a tuple again
public class Plugin
{
    public static object Run(object[] args)
    {
        object a = 1, b = 1;
        for (int i = 0; i < 100_000; i++) { a = (a, 1); b = (b, 1); }
        return a.Equals(b);
    }
}
