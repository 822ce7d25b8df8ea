// expect: safe
// why: comparers made of comparers nest without any guest frame between them

public static class Plugin
{
    public static object? Run(object[] args)
    {
        IComparer<int> c = Comparer<int>.Default;
        for (int i = 0; i < 100_000; i++)
        {
            IComparer<int> d = c;
            c = Comparer<int>.Create(d.Compare);
        }

        return c.Compare(1, 2);
    }
}
