// expect: trap:fuel
// why: 64 targets in the base library run without any guard between them
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Func<double, double, double> f = Math.IEEERemainder;
        Func<double, double, double> all = f;
        for (int i = 0; i < 63; i++) all += f;
        double s = 0;
        while (true) s += all(1e308, 3.3);
    }
}
