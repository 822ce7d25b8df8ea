// expect: trap:depth
// why: a priority queue calls the comparer while it sifts; the comparer fills another one

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Cmp.Fill();
        return null;
    }
}

public sealed class Cmp : IComparer<int>
{
    public static void Fill()
    {
        PriorityQueue<int, int> q = new(new Cmp());
        q.Enqueue(1, 1);
        q.Enqueue(2, 2);
        q.Enqueue(3, 3);
    }

    public int Compare(int x, int y)
    {
        Fill();
        return x - y;
    }
}
