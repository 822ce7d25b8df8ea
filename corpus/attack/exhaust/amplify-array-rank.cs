// expect: trap:memory   fuel: 500_000_000
// why: a grid multiplies its lengths
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 3;
        for (;;) { _ = new byte[n, n, n].Length; n *= 2; }
    }
}
