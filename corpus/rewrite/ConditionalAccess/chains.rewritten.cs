extern alias safe_x;

public class Node
{
    public Node? Next;
    public int Value;
    public string? Name;
    public void Clear()
    {
        Value = 0;
    }
}

public class Plugin
{
    public static int Run(Node? n)
    {
        if (n is { } t0_x)
        {
            t0_x.Clear();
        }

        if (n is { } t1_x)
        {
            if (t1_x.Next is { } t2_x)
            {
                t2_x.Clear();
            }
        }

        int? value = (n is { } t3_x ? (int? )((t3_x.Next is { } t4_x ? (int? )(t4_x.Value) : default(int? ))) : default(int? ));
        string? name = (n is { } t5_x ? (t5_x.Name is { } t6_x ? t6_x.Trim() : default(string)) : default(string));
        return (value ?? 1) + ((name is { } t7_x ? (int? )(t7_x.Length) : default(int? )) ?? 2);
    }
}
