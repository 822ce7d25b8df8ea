// expect: trap:fuel
// why: Pow(2, n) prices the result, whatever the base
// fuel: 500_000_000   memory: 512GiB

public static class Plugin
{
    public static object? Run(object[] args)
    {
        int n = 0;
        while (true) n += System.Numerics.BigInteger.Pow(3, 20_000).IsEven ? 1 : 0;
    }
}
