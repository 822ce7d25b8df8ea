namespace SafeCompile.Cli.Deriving;

/// <summary>Something that is reached.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Where">The method that does it, the native method, or the field; empty for exceptions.</param>
internal readonly record struct Fact(ReachKind Kind, string Where) : IComparable<Fact>
{
    public int CompareTo(Fact other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Where, other.Where);

    public override string ToString() => Where.Length == 0 ? Name(Kind) : $"{Name(Kind)} {Where}";

    internal static string Name(ReachKind kind) => kind.ToString().ToLowerInvariant();
}
