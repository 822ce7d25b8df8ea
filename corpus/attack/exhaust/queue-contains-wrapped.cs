// expect: trap:fuel
// why: a queue that wraps round is searched in two halves
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Queue<string> q = new(100_000);
        for (int i = 0; i < 100_000; i++) q.Enqueue("a");
        for (int i = 0; i < 50_000; i++) q.Enqueue(q.Dequeue());
        int n = 0;
        while (true)
        {
            if (q.Contains("b")) n++;
        }
    }
}
