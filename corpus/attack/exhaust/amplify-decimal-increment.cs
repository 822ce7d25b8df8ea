// expect: trap:fuel
// why: ++ of a decimal with 28 digits after the point is a 96-bit addition
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        decimal d = 0.0000000000000000000000000003m;
        int n = 0;
        while (true)
        {
            d++;
            if (d > 1000) d = 0.0000000000000000000000000003m;
            n++;
        }
    }
}
