// If this file is wrong an attacker searches or sorts unpaid through the builder of an immutable array.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>Searching, sorting and copying of builders.</summary>
public static partial class ImmutableArrayBuilderShims
{
    [Shim(Type + "Contains(`0)")]
    public static bool Contains<T>(Meter m, ImmutableArray<T>.Builder self, T item) => IndexOf(m, self, item) >= 0;

    [Shim(Type + "IndexOf(`0)")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item) => Elements.IndexOf(m, Elements.Of(self), item, null);

    [Shim(Type + "IndexOf(`0,System.Int32)")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex) => IndexOf(m, self, item, startIndex, self.Count - startIndex, null);

    [Shim(Type + "IndexOf(`0,System.Int32,System.Int32)")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex, int count) => IndexOf(m, self, item, startIndex, count, null);

    [Shim(Type + "IndexOf(`0,System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex, IEqualityComparer<T>? equalityComparer) =>
        IndexOf(m, self, item, startIndex, self.Count - startIndex, equalityComparer);

    [Shim(Type + "IndexOf(`0,System.Int32,System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
    {
        int all = self.Count;
        if (count == 0 && startIndex == 0) return -1;
        if ((uint)startIndex >= (uint)all || count < 0 || count > all - startIndex) return self.IndexOf(item, startIndex, count, Elements.Plain(equalityComparer)); // Refused.
        int found = Elements.IndexOf(m, Elements.Of(self).Slice(startIndex, count), item, equalityComparer);
        return found < 0 ? -1 : startIndex + found;
    }

    [Shim(Type + "LastIndexOf(`0)")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item) =>
        self.Count == 0 ? -1 : LastIndexOf(m, self, item, self.Count - 1, self.Count, null);

    [Shim(Type + "LastIndexOf(`0,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex) =>
        self.Count == 0 && startIndex == 0 ? -1 : (uint)startIndex >= (uint)self.Count ? self.LastIndexOf(item, startIndex) : LastIndexOf(m, self, item, startIndex, startIndex + 1, null);

    [Shim(Type + "LastIndexOf(`0,System.Int32,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex, int count) => LastIndexOf(m, self, item, startIndex, count, null);

    [Shim(Type + "LastIndexOf(`0,System.Int32,System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T>.Builder self, T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
    {
        int all = self.Count;
        if (count == 0 && startIndex == 0) return -1;
        if ((uint)startIndex >= (uint)all || count < 0 || count > startIndex + 1) return self.LastIndexOf(item, startIndex, count, Elements.Plain(equalityComparer)); // Refused.
        int found = Elements.LastIndexOf(m, Elements.Of(self).Slice(startIndex - count + 1, count), item, equalityComparer, itemFirst: true);
        return found < 0 ? -1 : startIndex - count + 1 + found;
    }

    [Shim(Type + "Remove(`0)")]
    public static bool Remove<T>(Meter m, ImmutableArray<T>.Builder self, T element) => Remove(m, self, element, null);

    [Shim(Type + "Remove(`0,System.Collections.Generic.IEqualityComparer{`0})")]
    public static bool Remove<T>(Meter m, ImmutableArray<T>.Builder self, T element, IEqualityComparer<T>? equalityComparer)
    {
        int index = Elements.IndexOf(m, Elements.Of(self), element, equalityComparer);
        if (index < 0) return false;
        RemoveAt(m, self, index);
        return true;
    }

    [Shim(Type + "RemoveAll(System.Predicate{`0})")]
    public static void RemoveAll<T>(Meter m, ImmutableArray<T>.Builder self, Predicate<T> match)
    {
        int count = self.Count;
        Work.Move<T>(m, count);
        Work.Calls(m, 2L * count);
        Guard.AllocLong(m, 64 + 8L * count); // The list of those to go, which doubles.
        self.RemoveAll(match);
    }

    [Shim(Type + "RemoveRange(System.Collections.Generic.IEnumerable{`0})")]
    public static void RemoveRange<T>(Meter m, ImmutableArray<T>.Builder self, IEnumerable<T> items) => RemoveRange(m, self, items, null);

    [Shim(Type + "RemoveRange(System.Collections.Generic.IEnumerable{`0},System.Collections.Generic.IEqualityComparer{`0})")]
    public static void RemoveRange<T>(Meter m, ImmutableArray<T>.Builder self, IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
    {
        _ = self.Count; // A null receiver throws as the original would.
        ArgumentNullException.ThrowIfNull(items);
        ImmutableArray<T> all = ToImmutable(m, self), rest = ImmutableArrayShims.RemoveRange(m, all, items, equalityComparer);
        if (rest == all) return;
        Clear(m, self);
        AddRange(m, self, rest);
    }

    [Shim(Type + "Replace(`0,`0)")]
    public static void Replace<T>(Meter m, ImmutableArray<T>.Builder self, T oldValue, T newValue) => Replace(m, self, oldValue, newValue, null);

    [Shim(Type + "Replace(`0,`0,System.Collections.Generic.IEqualityComparer{`0})")]
    public static void Replace<T>(Meter m, ImmutableArray<T>.Builder self, T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
    {
        int index = Elements.IndexOf(m, Elements.Of(self), oldValue, equalityComparer);
        if (index >= 0) self[index] = newValue;
    }

    [Shim(Type + "Reverse")]
    public static void Reverse<T>(Meter m, ImmutableArray<T>.Builder self)
    {
        Work.Move<T>(m, self.Count);
        self.Reverse();
    }

    [Shim(Type + "Sort")]
    public static void Sort<T>(Meter m, ImmutableArray<T>.Builder self) => Sort(m, self, 0, self.Count, null);

    [Shim(Type + "Sort(System.Collections.Generic.IComparer{`0})")]
    public static void Sort<T>(Meter m, ImmutableArray<T>.Builder self, IComparer<T>? comparer) => Sort(m, self, 0, self.Count, comparer);

    [Shim(Type + "Sort(System.Comparison{`0})")]
    public static void Sort<T>(Meter m, ImmutableArray<T>.Builder self, Comparison<T> comparison)
    {
        _ = self.Count; // A null receiver throws as the original would.
        ArgumentNullException.ThrowIfNull(comparison);
        Sort(m, self, 0, self.Count, ComparerShims.Create(m, comparison));
    }

    [Shim(Type + "Sort(System.Int32,System.Int32,System.Collections.Generic.IComparer{`0})")]
    public static void Sort<T>(Meter m, ImmutableArray<T>.Builder self, int index, int count, IComparer<T>? comparer)
    {
        Work.Sort(m, count);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // The base library catches what the comparer throws.
        self.Sort(index, count, Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
    }

    [Shim(Type + "CopyTo(`0[])")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T>.Builder self, T[] destination)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(destination);
    }

    [Shim(Type + "CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T>.Builder self, T[] array, int index)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(array, index);
    }

    [Shim(Type + "CopyTo(System.Int32,`0[],System.Int32,System.Int32)")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T>.Builder self, int sourceIndex, T[] destination, int destinationIndex, int length)
    {
        Work.Move<T>(m, Math.Min(length, self.Count));
        self.CopyTo(sourceIndex, destination, destinationIndex, length);
    }

    [Shim(Type + "CopyTo(System.Span{`0})")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T>.Builder self, Span<T> destination)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(destination);
    }

    [Shim(Type + "GetEnumerator")]
    public static IEnumerator<T> GetEnumerator<T>(Meter m, ImmutableArray<T>.Builder self) => Source.Open(m, self);
}
