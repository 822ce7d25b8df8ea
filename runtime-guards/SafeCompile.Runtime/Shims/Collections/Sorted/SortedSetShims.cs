// If this file is wrong an attacker builds or walks trees unpaid.
using SafeCompile.Runtime.Linq;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="SortedSet{T}"/>. Every set is made with a charging comparer. Views between two values are absent.</summary>
public static class SortedSetShims
{
    private const int NodeBytes = 56;

    // The stack of a walk through the tree.
    private const int WalkBytes = 400;

    [Shim("M:System.Collections.Generic.SortedSet`1.#ctor")]
    public static SortedSet<T> Create<T>(Meter m) => Create(m, (IComparer<T>?)null);

    [Shim("M:System.Collections.Generic.SortedSet`1.#ctor(System.Collections.Generic.IComparer{`0})")]
    public static SortedSet<T> Create<T>(Meter m, IComparer<T>? comparer) =>
        Guard.Alloc(m, 64) ? new SortedSet<T>(comparer ?? MeteredOrder<T>.Instance) : null!;

    [Shim("M:System.Collections.Generic.SortedSet`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public static SortedSet<T> Create<T>(Meter m, IEnumerable<T> collection) => Create(m, collection, null);

    [Shim("M:System.Collections.Generic.SortedSet`1.#ctor(System.Collections.Generic.IEnumerable{`0},System.Collections.Generic.IComparer{`0})")]
    public static SortedSet<T> Create<T>(Meter m, IEnumerable<T> collection, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        SortedSet<T> set = Create(m, comparer);
        Pile<T> items = Pile<T>.Of(m, collection);
        // Sorted first, as the base library does: that decides which of equal elements stays.
        ArrayShims.Sort(m, items.Items, 0, items.Count, set.Comparer);
        for (int i = 0; i < items.Count; i++) Add(m, set, items.Items[i]);
        return set;
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.Add(`0)")]
    public static bool Add<T>(Meter m, SortedSet<T> self, T item)
    {
        Node<T>(m, self.Count);
        return self.Add(item);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, SortedSet<T> self, T item)
    {
        Work.Search(m, self.Count);
        return self.Contains(item);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.Remove(`0)")]
    public static bool Remove<T>(Meter m, SortedSet<T> self, T item)
    {
        Work.Search(m, 4L * self.Count);
        return self.Remove(item);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.TryGetValue(`0,`0@)")]
    public static bool TryGetValue<T>(
        Meter m, SortedSet<T> self, T equalValue, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T actualValue)
    {
        Work.Search(m, self.Count);
        return self.TryGetValue(equalValue, out actualValue);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.get_Min")]
    public static T? GetMin<T>(Meter m, SortedSet<T> self)
    {
        Work.Search(m, self.Count);
        return self.Min;
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.get_Max")]
    public static T? GetMax<T>(Meter m, SortedSet<T> self)
    {
        Work.Search(m, self.Count);
        return self.Max;
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.RemoveWhere(System.Predicate{`0})")]
    public static int RemoveWhere<T>(Meter m, SortedSet<T> self, Predicate<T> match)
    {
        Guard.Alloc(m, WalkBytes);
        Whole<T>(m, self.Count);
        return self.RemoveWhere(match);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.GetEnumerator")]
    public static SortedSet<T>.Enumerator GetEnumerator<T>(Meter m, SortedSet<T> self)
    {
        Guard.Charge(m, 50, 64 + 16 * 32); // A stack of the tree's height, at most 2 log2 n.
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.Reverse")]
    public static IEnumerable<T> Reverse<T>(Meter m, SortedSet<T> self)
    {
        Guard.Charge(m, 50, 256 + 16 * 32); // As above.
        Guard.ChargeLong(m, 2L * self.Count); // Each step of this walk costs more than a guest pays for it.
        return self.Reverse();
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.CopyTo(`0[])")]
    public static void CopyTo<T>(Meter m, SortedSet<T> self, T[] array)
    {
        Guard.Alloc(m, WalkBytes);
        Work.Calls(m, 5L * self.Count);
        self.CopyTo(array);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, SortedSet<T> self, T[] array, int index)
    {
        Guard.Alloc(m, WalkBytes);
        Work.Calls(m, 5L * self.Count);
        self.CopyTo(array, index);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.CopyTo(`0[],System.Int32,System.Int32)")]
    public static void CopyTo<T>(Meter m, SortedSet<T> self, T[] array, int index, int count)
    {
        Guard.Alloc(m, WalkBytes);
        Work.Calls(m, 5L * self.Count);
        self.CopyTo(array, index, count);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.UnionWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void UnionWith<T>(Meter m, SortedSet<T> self, IEnumerable<T> other)
    {
        _ = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(other);
        Pile<T> items = Pile<T>.Of(m, other); // The other side may be a view of this one.
        for (int i = 0; i < items.Count; i++) Add(m, self, items.Items[i]);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.IntersectWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void IntersectWith<T>(Meter m, SortedSet<T> self, IEnumerable<T> other)
    {
        if (other is null or SortedSet<T> || self.Count == 0)
        {
            self.IntersectWith(Side(m, self, other!));
            return;
        }

        // As the base library does: of equal elements the other side's first stays.
        var kept = new Pile<T>();
        foreach (T item in Source.Read(m, other))
        {
            if (Contains(m, self, item)) kept.Add(m, item);
        }

        Whole<T>(m, self.Count);
        self.Clear();
        for (int i = 0; i < kept.Count; i++) Add(m, self, kept.Items[i]);
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.ExceptWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void ExceptWith<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) => self.ExceptWith(Side(m, self, other));

    [Shim("M:System.Collections.Generic.SortedSet`1.SymmetricExceptWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void SymmetricExceptWith<T>(Meter m, SortedSet<T> self, IEnumerable<T> other)
    {
        if (self.Count == 0) UnionWith(m, self, other); // As the base library does: of equal elements the first is added.
        else self.SymmetricExceptWith(Side(m, self, other));
    }

    [Shim("M:System.Collections.Generic.SortedSet`1.IsSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSubsetOf<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) => self.IsSubsetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.SortedSet`1.IsProperSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSubsetOf<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) => self.IsProperSubsetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.SortedSet`1.IsSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSupersetOf<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) => self.IsSupersetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.SortedSet`1.IsProperSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSupersetOf<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) =>
        self.IsProperSupersetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.SortedSet`1.Overlaps(System.Collections.Generic.IEnumerable{`0})")]
    public static bool Overlaps<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) => self.Overlaps(Side(m, self, other));

    [Shim("M:System.Collections.Generic.SortedSet`1.SetEquals(System.Collections.Generic.IEnumerable{`0})")]
    public static bool SetEquals<T>(Meter m, SortedSet<T> self, IEnumerable<T> other) => self.SetEquals(Side(m, self, other));

    // The other side as a set of ours; then both are base-library sets with charging comparers.
    private static SortedSet<T> Side<T>(Meter m, SortedSet<T> self, IEnumerable<T> other)
    {
        _ = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(other);
        SortedSet<T> side = other as SortedSet<T> ?? Create(m, other, self.Comparer);
        Whole<T>(m, (long)self.Count + side.Count);
        return side;
    }

    // Work on every element that may rebuild the tree.
    private static void Whole<T>(Meter m, long n)
    {
        Guard.ChargeLong(m, 10 + 50 * n);
        Guard.AllocLong(m, 64 + n * (NodeBytes + 2 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())); // SizeOf is a JIT constant; no memory is touched.
    }

    private static void Node<T>(Meter m, int count)
    {
        Guard.Alloc(m, NodeBytes + System.Runtime.CompilerServices.Unsafe.SizeOf<T>()); // As above.
        Work.Search(m, 4L * count);
    }
}
