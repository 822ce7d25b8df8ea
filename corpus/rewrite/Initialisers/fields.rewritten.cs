extern alias safe_x;

public class Node
{
    private int _plain = 1;
    private Node? _next = safe_x::SafeCompile.Runtime.Guard.Leave<global::Node>(safe_x::SafeCompile.Runtime.Guard.Enter(6), Make());
    private int[] _data = safe_x::SafeCompile.Runtime.Guard.NewArray<int>(safe_x::SafeCompile.Runtime.Guard.Current(), 8);
    private List<int> Items { get; } = safe_x::SafeCompile.Runtime.ListShims.Create<int>(safe_x::SafeCompile.Runtime.Guard.Current());

    private static Node? Make()
    {
        return null;
    }

    public int Sum()
    {
        return _plain + _data.Length + Items.Count + (_next is null ? 0 : 1);
    }
}

public class Plugin
{
    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 48);
        return new Node().Sum();
    }
}
