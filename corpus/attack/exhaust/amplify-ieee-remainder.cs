// expect: trap:fuel
// why: IEEERemainder is the slowest function of Math
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        double[] xs = [1e308, 1.1e308, 1e307, 9e306];
        double s = 0;
        for (int i = 0; ; i++) s += Math.IEEERemainder(xs[i & 3], 3.3) + double.Ieee754Remainder(xs[i & 3], 3.1);
    }
}
