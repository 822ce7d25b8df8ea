// expect: trap:fuel
// why: x %= y is the same work as x % y
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        double[] xs = [1e308, 1.1e308, 1e307, 9e306];
        for (int i = 0; ; i++)
        {
            double s = xs[i & 3];
            s %= 3.1;
            xs[(i + 1) & 3] = s + 1e308;
        }
    }
}
