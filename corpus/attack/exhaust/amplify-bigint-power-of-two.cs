// expect: trap:fuel
// why: IsPowerOfTwo of 2^n reads all its words
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        System.Numerics.BigInteger b = System.Numerics.BigInteger.One << 100_000_000;
        int n = 0;
        while (true)
        {
            if (b.IsPowerOfTwo) n++;
        }
    }
}
