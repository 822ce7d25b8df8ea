extern alias safe_x;

public class Node(Node? next)
{
    public Node? Next = next;
    public long Value;
}

public struct Small(int x)
{
    public int X = x;
    public override bool Equals(object o)
    {
        return o is @Small other && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@X, other.@X);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine((566691702), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@X));
    }
}

public class Plugin
{
    public static object Run(int n)
    {
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        var node = new Node(new Node(null))
        {
            Value = 1
        };
        var small = new Small(1);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 24);
        object box = n;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 24);
        IComparable<int> other = n;
        for (Node? i = node; i is not null; i = new Node(null).Next)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 17, 32);
            n++;
        }

        return box;
    }
}
