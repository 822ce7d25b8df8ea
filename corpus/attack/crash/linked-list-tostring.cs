// expect: trap:depth
// why: a list of 100,000 records prints itself in frames of its own PrintMembers

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Node? n = null;
        for (int i = 0; i < 100_000; i++) n = new Node(i, n);
        return n!.ToString().Length;
    }
}

public sealed record Node(int X, Node? Next);
