// expect: trap:depth
// why: and hashes itself likewise

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Node? n = null;
        for (int i = 0; i < 100_000; i++) n = new Node(i, n);
        return n!.GetHashCode();
    }
}

public sealed record Node(int X, Node? Next);
