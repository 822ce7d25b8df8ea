// expect: trap:memory
// why: Chunk(n) reserves n elements before it has seen one
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        long n = 0;
        while (true) n += new int[10].Chunk(1_000_000_000).Count();
    }
}
