// If this file is wrong an attacker compares or hashes structures of its own in base-library frames that no guard counts.
namespace SafeCompile.Runtime;

/// <summary>Default equality of any type; also what the passes write into record and anonymous-type members.</summary>
public static class EqualityShims
{
    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default</c>.</summary>
    [Shim("M:System.Collections.Generic.EqualityComparer`1.get_Default")]
    public static EqualityComparer<T> Default<T>(Meter m) => MeteredComparer<T>.Instance;

    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default.Equals(a, b)</c>: elements of tuples are walked, nesting is counted.</summary>
    public static bool AreEqual<T>(Meter m, T a, T b)
    {
        Guard.Charge(m, 1);
        return Equality.Same(m, a, b);
    }

    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default.GetHashCode(value)</c>, 0 for null, the same on every machine.</summary>
    public static int Hash<T>(Meter m, T value)
    {
        Guard.Charge(m, 1);
        return value is null ? 0 : Equality.Code(m, value);
    }

    /// <summary>Joins two hash codes, in order.</summary>
    public static int Combine(int a, int b) => Hashing.Combine(a, b);

    [Shim("M:System.Collections.Generic.EqualityComparer`1.Equals(`0,`0)")]
    public static bool Equals<T>(Meter m, EqualityComparer<T> self, T? x, T? y)
    {
        Guard.Charge(m, 3);
        return self.Equals(x, y);
    }

    [Shim("M:System.Collections.Generic.EqualityComparer`1.GetHashCode(`0)")]
    public static int GetHashCode<T>(Meter m, EqualityComparer<T> self, T obj)
    {
        Guard.Charge(m, 3);
        return self.GetHashCode(obj!);
    }

    [Shim("M:System.Collections.Generic.IEqualityComparer`1.Equals(`0,`0)")]
    public static bool Equals<T>(Meter m, IEqualityComparer<T> self, T? x, T? y)
    {
        Guard.Charge(m, 3);
        return Safe(self).Equals(x, y);
    }

    [Shim("M:System.Collections.Generic.IEqualityComparer`1.GetHashCode(`0)")]
    public static int GetHashCode<T>(Meter m, IEqualityComparer<T> self, T obj)
    {
        Guard.Charge(m, 3);
        return Safe(self).GetHashCode(obj!);
    }

    [Shim("M:System.IEquatable`1.Equals(`0)")]
    public static bool Equals<T>(Meter m, IEquatable<T> self, T? other)
    {
        Guard.Charge(m, 3);
        return self is T value && Origin.IsFramework(self.GetType()) ? Equality.Same(m, value, other) : self.Equals(other);
    }

    // A host may have handed out the base library's own default comparer.
    private static IEqualityComparer<T> Safe<T>(IEqualityComparer<T> comparer) =>
        ReferenceEquals(comparer, EqualityComparer<T>.Default) ? MeteredComparer<T>.Instance : comparer;
}
