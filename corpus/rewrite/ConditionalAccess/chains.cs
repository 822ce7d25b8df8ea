public class Node
{
    public Node? Next;
    public int Value;
    public string? Name;

    public void Clear() => Value = 0;
}

public class Plugin
{
    public static int Run(Node? n)
    {
        n?.Clear();
        n?.Next?.Clear();
        int? value = n?.Next?.Value;
        string? name = n?.Name?.Trim();
        return (value ?? 1) + (name?.Length ?? 2);
    }
}
