// expect: trap:fuel
// why: one call of a delegate with 64 targets runs 64 bodies, none of which is worth a guard of its own
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        long n = 1;
        Action one = () => Held.N = ((Held.N * 31 / 7) * 31 / 7) * 31 / 7 + 5;
        Action all = one;
        for (int i = 0; i < 63; i++) all += one;
        while (true)
        {
            all();
            n++;
        }
    }
}

public static class Held
{
    public static long N;
}
