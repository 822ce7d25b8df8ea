// If this file is wrong an attacker reaches the unmetered set operations of a base-library set through an interface.
namespace SafeCompile.Runtime;

/// <summary>Metered members of ISet&lt;T&gt; and IReadOnlySet&lt;T&gt;: base-library sets go to their own shims, guests' and hosts' are called.</summary>
public static class SetInterfaceShims
{
    [Shim("M:System.Collections.Generic.ISet`1.Add(`0)")]
    public static bool Add<T>(Meter m, ISet<T> self, T item)
    {
        if (self is HashSet<T> hashed) return HashSetShims.Add(m, hashed, item);
        if (self is SortedSet<T> sorted) return SortedSetShims.Add(m, sorted, item);
        Guard.Charge(m, 5);
        return self.Add(item);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, IReadOnlySet<T> self, T item)
    {
        if (self is HashSet<T> hashed) return HashSetShims.Contains(m, hashed, item);
        if (self is SortedSet<T> sorted) return SortedSetShims.Contains(m, sorted, item);
        Guard.Charge(m, 5);
        return self.Contains(item);
    }

    [Shim("M:System.Collections.Generic.ISet`1.UnionWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void UnionWith<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) HashSetShims.UnionWith(m, hashed, other);
        else if (self is SortedSet<T> sorted) SortedSetShims.UnionWith(m, sorted, other);
        else self.UnionWith(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.IntersectWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void IntersectWith<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) HashSetShims.IntersectWith(m, hashed, other);
        else if (self is SortedSet<T> sorted) SortedSetShims.IntersectWith(m, sorted, other);
        else self.IntersectWith(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.ExceptWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void ExceptWith<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) HashSetShims.ExceptWith(m, hashed, other);
        else if (self is SortedSet<T> sorted) SortedSetShims.ExceptWith(m, sorted, other);
        else self.ExceptWith(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.SymmetricExceptWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void SymmetricExceptWith<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) HashSetShims.SymmetricExceptWith(m, hashed, other);
        else if (self is SortedSet<T> sorted) SortedSetShims.SymmetricExceptWith(m, sorted, other);
        else self.SymmetricExceptWith(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.IsSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSubsetOf<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsSubsetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsSubsetOf(m, sorted, other) : self.IsSubsetOf(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.IsProperSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSubsetOf<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsProperSubsetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsProperSubsetOf(m, sorted, other) : self.IsProperSubsetOf(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.IsSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSupersetOf<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsSupersetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsSupersetOf(m, sorted, other) : self.IsSupersetOf(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.IsProperSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSupersetOf<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsProperSupersetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsProperSupersetOf(m, sorted, other) : self.IsProperSupersetOf(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.Overlaps(System.Collections.Generic.IEnumerable{`0})")]
    public static bool Overlaps<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.Overlaps(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.Overlaps(m, sorted, other) : self.Overlaps(other);
    }

    [Shim("M:System.Collections.Generic.ISet`1.SetEquals(System.Collections.Generic.IEnumerable{`0})")]
    public static bool SetEquals<T>(Meter m, ISet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.SetEquals(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.SetEquals(m, sorted, other) : self.SetEquals(other);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.IsSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSubsetOf<T>(Meter m, IReadOnlySet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsSubsetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsSubsetOf(m, sorted, other) : self.IsSubsetOf(other);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.IsProperSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSubsetOf<T>(Meter m, IReadOnlySet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsProperSubsetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsProperSubsetOf(m, sorted, other) : self.IsProperSubsetOf(other);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.IsSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSupersetOf<T>(Meter m, IReadOnlySet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsSupersetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsSupersetOf(m, sorted, other) : self.IsSupersetOf(other);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.IsProperSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSupersetOf<T>(Meter m, IReadOnlySet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.IsProperSupersetOf(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.IsProperSupersetOf(m, sorted, other) : self.IsProperSupersetOf(other);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.Overlaps(System.Collections.Generic.IEnumerable{`0})")]
    public static bool Overlaps<T>(Meter m, IReadOnlySet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.Overlaps(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.Overlaps(m, sorted, other) : self.Overlaps(other);
    }

    [Shim("M:System.Collections.Generic.IReadOnlySet`1.SetEquals(System.Collections.Generic.IEnumerable{`0})")]
    public static bool SetEquals<T>(Meter m, IReadOnlySet<T> self, IEnumerable<T> other)
    {
        Guard.Charge(m, 5);
        if (self is HashSet<T> hashed) return HashSetShims.SetEquals(m, hashed, other);
        return self is SortedSet<T> sorted ? SortedSetShims.SetEquals(m, sorted, other) : self.SetEquals(other);
    }
}
