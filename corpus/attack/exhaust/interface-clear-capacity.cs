// expect: trap:fuel
// why: Clear through ICollection<T> costs what Clear costs
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        ICollection<int> c = new HashSet<int>(1_000_000);
        while (true)
        {
            c.Add(1);
            c.Clear();
        }
    }
}
