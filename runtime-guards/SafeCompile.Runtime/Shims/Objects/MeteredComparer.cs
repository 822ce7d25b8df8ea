// If this file is wrong an attacker gets colliding keys, or deep ones, compared for nothing.
namespace SafeCompile.Runtime;

/// <summary>What guests get as <c>EqualityComparer&lt;T&gt;.Default</c>: charged, nesting counted, hash codes with fixed constants.</summary>
internal sealed class MeteredComparer<T> : EqualityComparer<T>
{
    internal static readonly MeteredComparer<T> Instance = new();

    public override bool Equals(T? x, T? y)
    {
        Meter m = Guard.Charge(5);
        return Equality.Same(m, x, y);
    }

    public override int GetHashCode(T obj)
    {
        Meter m = Guard.Charge(5);
        return obj is null ? 0 : Equality.Code(m, obj);
    }
}

/// <summary>What guests get as <c>Comparer&lt;T&gt;.Default</c>.</summary>
internal sealed class MeteredOrder<T> : Comparer<T>
{
    internal static readonly MeteredOrder<T> Instance = new();

    public override int Compare(T? x, T? y)
    {
        Meter m = Guard.Charge(5);
        return Ordering.Compare(m, x, y);
    }
}

/// <summary>What guests get as <c>StringComparer.Ordinal</c> and <c>StringComparer.OrdinalIgnoreCase</c>.</summary>
internal sealed class MeteredStringComparer(bool ignoreCase) : StringComparer
{
    internal static new readonly MeteredStringComparer Ordinal = new(ignoreCase: false);
    internal static new readonly MeteredStringComparer OrdinalIgnoreCase = new(ignoreCase: true);

    public override int Compare(string? x, string? y)
    {
        Charge(x, y);
        return string.Compare(x, y, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    public override bool Equals(string? x, string? y)
    {
        Charge(x, y);
        return string.Equals(x, y, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    public override int GetHashCode(string obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        Guard.Charge(5 + (ignoreCase ? obj.Length * 2 : obj.Length >> 1));
        return ignoreCase ? Hashing.TextIgnoreCase(obj) : Hashing.Text(obj);
    }

    private void Charge(string? x, string? y) =>
        Guard.Charge(5 + (Math.Min(x?.Length ?? 0, y?.Length ?? 0) >> (ignoreCase ? 0 : 2)));
}
