// expect: trap:fuel
// why: a SortedList moves its arrays for every key that comes first
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        SortedList<int, int> l = [];
        for (int i = 0; i < 20_000; i++) l[i] = i;
        while (true)
        {
            l[-1] = 1;
            l.Remove(-1);
        }
    }
}
