// expect: trap:fuel
// why: % of doubles far apart takes 2,000 steps in the C library
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        double[] xs = [1e308, 1.1e308, 1e307, 9e306];
        double s = 0;
        for (int i = 0; ; i++) s += xs[i & 3] % 3.3;
    }
}
