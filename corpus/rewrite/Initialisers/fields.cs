public class Node
{
    private int _plain = 1;
    private Node? _next = Make();
    private int[] _data = new int[8];
    private List<int> Items { get; } = new();

    private static Node? Make() => null;

    public int Sum() => _plain + _data.Length + Items.Count + (_next is null ? 0 : 1);
}

public class Plugin
{
    public static int Run() => new Node().Sum();
}
