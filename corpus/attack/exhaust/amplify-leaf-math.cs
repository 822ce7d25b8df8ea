// expect: trap:fuel
// why: a call of a small function is worth what the function does, not what a call costs
// fuel: 1_000_000_000

public static class Plugin
{
    private static double Leaf(double x) => Math.Sqrt(x) / Math.Cbrt(x) + Math.Pow(x, 0.3) + Math.Atan2(x, 3);

    public static object? Run(object[] args)
    {
        double n = 1;
        while (true) n += Leaf(n);
    }
}
