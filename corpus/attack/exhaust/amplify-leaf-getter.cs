// expect: trap:fuel
// why: and a property
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        V n = new(7);
        double s = 0;
        while (true) s += n.X;
    }
}

public sealed class V(double x)
{
    private double _x = x;

    public double X => Math.Pow(_x += 1, 0.7) + Math.Cbrt(_x) + Math.Log(_x);
}
