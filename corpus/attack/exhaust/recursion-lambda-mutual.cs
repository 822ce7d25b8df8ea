// expect: trap:depth
// why: two lambdas that know each other only as delegates
public class Plugin
{
    public static object Run(object[] args)
    {
        Func<int, int> a = null!, b = null!;
        a = n => b(n + 1);
        b = n => a(n + 1);
        return a(0);
    }
}
