// If this file is wrong an attacker orders structures of its own in base-library frames that no guard counts.
namespace SafeCompile.Runtime;

/// <summary>Default order, comparers made of delegates, and the ordinal string comparers.</summary>
public static class ComparerShims
{
    [Shim("M:System.Collections.Generic.Comparer`1.get_Default")]
    public static Comparer<T> Default<T>(Meter m) => MeteredOrder<T>.Instance;

    [Shim("M:System.Collections.Generic.Comparer`1.Create(System.Comparison{`0})")]
    public static Comparer<T> Create<T>(Meter m, Comparison<T> comparison)
    {
        Guard.Charge(m, 10, 32);
        return Comparer<T>.Create(comparison);
    }

    /// <summary>As <c>Comparer&lt;T&gt;.Default.Compare(a, b)</c>, without boxing; for <c>CompareTo</c> on a type parameter.</summary>
    public static int Compare<T>(Meter m, T a, T b)
    {
        Guard.Charge(m, 2);
        return Ordering.Compare(m, a, b);
    }

    [Shim("M:System.Collections.Generic.Comparer`1.Compare(`0,`0)")]
    public static int Compare<T>(Meter m, Comparer<T> self, T? x, T? y)
    {
        Guard.Charge(m, 3);
        return self == Comparer<T>.Default ? Ordering.Compare(m, x, y) : self.Compare(x, y);
    }

    [Shim("M:System.Collections.Generic.IComparer`1.Compare(`0,`0)")]
    public static int Compare<T>(Meter m, IComparer<T> self, T? x, T? y)
    {
        Guard.Charge(m, 3);
        return self == Comparer<T>.Default ? Ordering.Compare(m, x, y) : self.Compare(x, y);
    }

    [Shim("M:System.IComparable`1.CompareTo(`0)")]
    public static int CompareTo<T>(Meter m, IComparable<T> self, T? other)
    {
        Guard.Charge(m, 3);
        return self is T value && Origin.IsFramework(self.GetType()) ? Ordering.Compare(m, value, other) : self.CompareTo(other);
    }

    [Shim("M:System.IComparable.CompareTo(System.Object)")]
    public static int CompareTo(Meter m, IComparable self, object? obj)
    {
        Guard.Charge(m, 3);
        if (obj is not null && Origin.IsFramework(self.GetType())) return Ordering.CompareObjects(m, self, obj);
        return self.CompareTo(obj);
    }

    // The culture of a guest is the invariant one, whose order is the ordinal one.
    [Shim("M:System.StringComparer.get_InvariantCulture")]
    [Shim("M:System.StringComparer.get_CurrentCulture")]
    [Shim("M:System.StringComparer.get_Ordinal")]
    public static StringComparer Ordinal(Meter m) => MeteredStringComparer.Ordinal;

    [Shim("M:System.StringComparer.get_InvariantCultureIgnoreCase")]
    [Shim("M:System.StringComparer.get_CurrentCultureIgnoreCase")]
    [Shim("M:System.StringComparer.get_OrdinalIgnoreCase")]
    public static StringComparer OrdinalIgnoreCase(Meter m) => MeteredStringComparer.OrdinalIgnoreCase;

    [Shim("M:System.StringComparer.FromComparison(System.StringComparison)")]
    public static StringComparer FromComparison(Meter m, StringComparison comparisonType)
    {
        Guard.Charge(m, 5);
        return comparisonType switch
        {
            StringComparison.Ordinal or StringComparison.InvariantCulture or StringComparison.CurrentCulture => Ordinal(m),
            StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.CurrentCultureIgnoreCase => OrdinalIgnoreCase(m),
            _ => throw new ArgumentException("The string comparison type passed in is currently not supported.", nameof(comparisonType)),
        };
    }

    [Shim("M:System.StringComparer.Compare(System.String,System.String)")]
    public static int Compare(Meter m, StringComparer self, string? x, string? y)
    {
        Guard.ChargeLong(m, 5 + Math.Min(x?.Length ?? 0, y?.Length ?? 0));
        return self.Compare(x, y);
    }

    [Shim("M:System.StringComparer.Equals(System.String,System.String)")]
    public static bool Equals(Meter m, StringComparer self, string? x, string? y)
    {
        Guard.ChargeLong(m, 5 + Math.Min(x?.Length ?? 0, y?.Length ?? 0));
        return self.Equals(x, y);
    }

    [Shim("M:System.StringComparer.GetHashCode(System.String)")]
    public static int GetHashCode(Meter m, StringComparer self, string obj)
    {
        Guard.ChargeLong(m, 5 + (obj?.Length ?? 0));
        return self.GetHashCode(obj!);
    }
}
