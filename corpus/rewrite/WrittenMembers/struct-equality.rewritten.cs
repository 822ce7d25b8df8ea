extern alias safe_x;

public struct Plain
{
    public int A;
    public string? B;
    public override bool Equals(object o)
    {
        return o is @Plain other && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@A, other.@A) && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@B, other.@B);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine(safe_x::SafeCompile.Runtime.EqualityShims.Combine((563891257), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@A)), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@B));
    }
}

public struct Own
{
    public int A;
    public override bool Equals(object? o)
    {
        return o is Own;
    }

    public override int GetHashCode()
    {
        return A;
    }
}

public class Plugin
{
    public static bool Run()
    {
        return default(Plain).Equals(new Plain()) && default(Own).Equals(new Own());
    }
}
