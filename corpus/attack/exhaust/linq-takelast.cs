// expect: trap:fuel
// why: TakeLast reads the whole source for its last element
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        long n = 0;
        int[] xs = new int[10_000];
        while (true) n += xs.Where(x => x == 0).TakeLast(1).Count();
    }
}
