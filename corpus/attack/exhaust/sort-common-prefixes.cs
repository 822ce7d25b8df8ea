// expect: trap:fuel
// why: sorting texts that differ in their last character reads them whole for each comparison
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string p = new('x', 50_000);
        string[] xs = [.. Enumerable.Range(0, 100).Select(i => p + (i * 7919 % 101))];
        while (true)
        {
            string[] ys = (string[])xs.Clone();
            Array.Sort(ys);
        }
    }
}
