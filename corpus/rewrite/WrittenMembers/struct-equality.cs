public struct Plain
{
    public int A;
    public string? B;
}

public struct Own
{
    public int A;

    public override bool Equals(object? o) => o is Own;

    public override int GetHashCode() => A;
}

public class Plugin
{
    public static bool Run() => default(Plain).Equals(new Plain()) && default(Own).Equals(new Own());
}
