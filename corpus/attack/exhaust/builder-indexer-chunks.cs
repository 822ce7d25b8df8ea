// expect: trap:fuel
// why: the indexer of a builder of many chunks walks back through them
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        System.Text.StringBuilder b = new();
        for (int i = 0; i < 20_000; i++) b.Append("abcdefgh").Append(i);
        int n = 0;
        while (true) n += b[5];
    }
}
