// expect: trap:fuel
// why: NextInt64 with an awkward range draws many numbers for one
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Random r = new(1);
        long n = 0;
        while (true) n ^= r.NextInt64(0, (1L << 62) + 1);
    }
}
