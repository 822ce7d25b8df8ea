// expect: trap:fuel
// why: SelectMany over empty sequences yields nothing and works all the same
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        int[] none = [];
        int[] xs = new int[10_000];
        long n = 0;
        while (true) n += xs.SelectMany(_ => none).Count();
    }
}
