// expect: trap:fuel
// why: PriorityQueue.Remove searches the whole heap with the comparer
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        PriorityQueue<string, int> q = new();
        for (int i = 0; i < 10_000; i++) q.Enqueue("a" + i, i);
        int n = 0;
        while (true)
        {
            if (q.Remove("zz", out _, out _)) n++;
        }
    }
}
