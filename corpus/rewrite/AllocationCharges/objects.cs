public class Node(Node? next)
{
    public Node? Next = next;
    public long Value;
}

public struct Small(int x)
{
    public int X = x;
}

public class Plugin
{
    public static object Run(int n)
    {
        var node = new Node(new Node(null)) { Value = 1 };
        var small = new Small(1);
        object box = n;
        IComparable<int> other = n;
        for (Node? i = node; i is not null; i = new Node(null).Next) n++;
        return box;
    }
}
