// expect: trap:fuel
// why: set operations on an empty table walk its capacity
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        HashSet<int> big = new(1_000_000), small = [1];
        int n = 0;
        while (true)
        {
            big.IntersectWith(small);
            if (big.SetEquals(small)) n++;
            big.ExceptWith(small);
            n += big.RemoveWhere(_ => true);
        }
    }
}
