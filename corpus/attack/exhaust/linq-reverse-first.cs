// expect: trap:fuel
// why: Reverse().First() buffers everything
// fuel: 500_000_000   memory: 512GiB

public static class Plugin
{
    public static object? Run(object[] args)
    {
        long n = 0;
        int[] xs = new int[10_000];
        while (true) n += xs.Select(x => x).Reverse().First();
    }
}
