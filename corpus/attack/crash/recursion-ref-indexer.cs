// expect: trap:depth
// why: an indexer that returns by reference has an exit of its own kind

public static class Plugin
{
    public static object? Run(object[] args)
    {
        C c = new();
        c[0]++;
        return null;
    }
}

public sealed class C
{
    private int _x;

    public ref int this[int i] => ref i < 0 ? ref _x : ref this[i + 1];
}
