// expect: trap:fuel
// why: GetBitLength of -2^n reads all its words
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        System.Numerics.BigInteger b = -(System.Numerics.BigInteger.One << 100_000_000);
        long n = 0;
        while (true) n += b.GetBitLength();
    }
}
