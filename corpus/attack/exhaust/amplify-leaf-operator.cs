// expect: trap:fuel
// why: so is a user-defined operator
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        V n = new(1);
        while (true) n = n + n;
    }
}

public readonly struct V(double x)
{
    private readonly double _x = x;

    public static V operator +(V a, V b) => new(Math.Pow(a._x, 0.7) + Math.Cbrt(b._x));
}
