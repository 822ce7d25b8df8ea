// expect: trap:fuel
// why: asking -2^n for its length is what pricing a comparison must not do
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        System.Numerics.BigInteger b = -(System.Numerics.BigInteger.One << 100_000_000), c = 5;
        int n = 0;
        while (true)
        {
            if (b == c) n++;
        }
    }
}
