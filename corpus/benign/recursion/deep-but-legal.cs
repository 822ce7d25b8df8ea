// expect: ok
// why: 1500 nested calls are below the limit, again and again
// value: 530500

public class Plugin
{
    private static int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);

    private static long SumDown(Span<int> items) => items.IsEmpty ? 0 : items[0] + SumDown(items[1..]);

    public static object Run(object[] args)
    {
        int total = 0;
        for (int i = 0; i < 20; i++)
            total += Depth(1500);
        int[] items = [.. Enumerable.Range(1, 1000)];
        return total + SumDown(items);
    }
}
