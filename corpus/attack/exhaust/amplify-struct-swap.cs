// expect: trap:fuel
// why: swapping two structs of 64 bytes copies 192 bytes
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        (B, B) p = default;
        while (true) (p.Item1, p.Item2) = (p.Item2, p.Item1);
    }
}

public struct B
{
    public long A, C, D, E, F, G, H, I;
}
