extern alias safe_x;

public record Point(int X, int Y)
{
    public string? Name { get; init; }

    public virtual bool Equals(@Point other)
    {
        return ((object)this == other || (other is not null && EqualityContract == other.EqualityContract)) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@X, other.@X) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@Y, other.@Y) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@Name, other.@Name);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine(safe_x::SafeCompile.Runtime.EqualityShims.Combine(safe_x::SafeCompile.Runtime.EqualityShims.Combine((563988479), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@X)), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@Y)), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@Name));
    }

    protected virtual bool PrintMembers(global::System.Text.StringBuilder b)
    {
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "X = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@X));
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, ", Y = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@Y));
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, ", Name = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@Name));
        return true;
    }

    public override string ToString()
    {
        global::System.Text.StringBuilder b = safe_x::SafeCompile.Runtime.StringBuilderShims.New(m_x);
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "Point { ");
        if (PrintMembers(b))
        {
            safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, " ");
        }

        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "}");
        return safe_x::SafeCompile.Runtime.StringBuilderShims.ToString(m_x, b);
    }
}

public class Plugin
{
    public static bool Run()
    {
        return new Point(1, 2) == new Point(1, 2)
        {
            Name = "a"
        };
    }
}
