// expect: trap:memory   fuel: 500_000_000
// why: an alignment in an interpolation allocates what it says
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 1;
        for (;;) _ = $"{n,9999999}{n,-9999999}";
    }
}
