extern alias safe_x;

public abstract record Shape(string Name)
{
    public virtual bool Equals(@Shape other)
    {
        return ((object)this == other || (other is not null && EqualityContract == other.EqualityContract)) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@Name, other.@Name);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine((566542864), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@Name));
    }

    protected virtual bool PrintMembers(global::System.Text.StringBuilder b)
    {
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "Name = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@Name));
        return true;
    }

    public override string ToString()
    {
        global::System.Text.StringBuilder b = safe_x::SafeCompile.Runtime.StringBuilderShims.New(m_x);
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "Shape { ");
        if (PrintMembers(b))
        {
            safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, " ");
        }

        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "}");
        return safe_x::SafeCompile.Runtime.StringBuilderShims.ToString(m_x, b);
    }
}

public sealed record Circle(string Name, double Radius) : Shape(Name)
{
    public override string ToString()
    {
        return Name;
    }

    public bool Equals(@Circle other)
    {
        return ((object)this == other || base.Equals((global::Shape)other)) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@Radius, other.@Radius);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine(base.GetHashCode(), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@Radius));
    }

    protected override bool PrintMembers(global::System.Text.StringBuilder b)
    {
        bool any = base.PrintMembers(b);
        if (any)
        {
            safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, ", ");
        }

        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "Radius = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@Radius));
        return true;
    }
}

public readonly record struct Pair<T>(T A, T B)
{
    public bool Equals(@Pair<T> other)
    {
        return (true) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@A, other.@A) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@B, other.@B);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine(safe_x::SafeCompile.Runtime.EqualityShims.Combine((426308923), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@A)), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@B));
    }

    private bool PrintMembers(global::System.Text.StringBuilder b)
    {
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "A = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@A));
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, ", B = ");
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, safe_x::SafeCompile.Runtime.TextShims.Text(m_x, this.@B));
        return true;
    }

    public override string ToString()
    {
        global::System.Text.StringBuilder b = safe_x::SafeCompile.Runtime.StringBuilderShims.New(m_x);
        safe_x::SafeCompile.Runtime.StringBuilderShims.Append(m_x, b, "Pair { ");
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
    public static string Run()
    {
        return new Circle("c", 1).ToString() + new Pair<int>(1, 2).GetHashCode();
    }
}
