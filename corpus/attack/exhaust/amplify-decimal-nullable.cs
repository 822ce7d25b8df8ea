// expect: trap:fuel
// why: lifted operators of decimal? divide decimals
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        decimal? a = 1, b = 3, s = 0;
        while (true) s = a / b + s / b;
    }
}
