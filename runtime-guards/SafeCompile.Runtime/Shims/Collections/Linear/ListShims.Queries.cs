// If this file is wrong an attacker scans, copies or sorts lists unpaid.
namespace SafeCompile.Runtime;

/// <summary>Searching, copying and sorting of lists.</summary>
public static partial class ListShims
{
    [Shim("M:System.Collections.Generic.List`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, List<T> self, T item) => IndexOf(m, self, item) >= 0;

    [Shim("M:System.Collections.Generic.List`1.IndexOf(`0)")]
    public static int IndexOf<T>(Meter m, List<T> self, T item) => IndexOf(m, self, item, 0, self.Count);

    [Shim("M:System.Collections.Generic.List`1.IndexOf(`0,System.Int32)")]
    public static int IndexOf<T>(Meter m, List<T> self, T item, int index) =>
        (uint)index > (uint)self.Count ? self.IndexOf(item, index) : IndexOf(m, self, item, index, self.Count - index);

    [Shim("M:System.Collections.Generic.List`1.IndexOf(`0,System.Int32,System.Int32)")]
    public static int IndexOf<T>(Meter m, List<T> self, T item, int index, int count)
    {
        Work.Scan(m, count);
        // Out of range or primitive: the base library's own answer.
        if (Primitive.Is<T>() || (uint)index > (uint)self.Count || count < 0 || index > self.Count - count) return self.IndexOf(item, index, count);
        for (int i = index; i < index + count && i < self.Count; i++)
        {
            Guard.Charge(m, 2);
            if (Equality.Same(m, self[i], item)) return i;
        }

        return -1;
    }

    [Shim("M:System.Collections.Generic.List`1.LastIndexOf(`0)")]
    public static int LastIndexOf<T>(Meter m, List<T> self, T item)
    {
        Work.Scan(m, self.Count);
        if (Primitive.Is<T>()) return self.LastIndexOf(item);
        for (int i = self.Count - 1; i >= 0; i--)
        {
            Guard.Charge(m, 2);
            if (Equality.Same(m, self[i], item)) return i;
        }

        return -1;
    }

    [Shim("M:System.Collections.Generic.List`1.LastIndexOf(`0,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, List<T> self, T item, int index) =>
        index >= self.Count ? self.LastIndexOf(item, index) : LastIndexOf(m, self, item, index, index + 1);

    [Shim("M:System.Collections.Generic.List`1.LastIndexOf(`0,System.Int32,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, List<T> self, T item, int index, int count)
    {
        Work.Scan(m, count);
        // Out of range or primitive: the base library's own answer.
        if (Primitive.Is<T>() || self.Count == 0 || (uint)index >= (uint)self.Count || count < 0 || count > index + 1)
            return self.LastIndexOf(item, index, count);
        for (int i = index; i > index - count; i--)
        {
            Guard.Charge(m, 2);
            if (Equality.Same(m, self[i], item)) return i;
        }

        return -1;
    }

    [Shim("M:System.Collections.Generic.List`1.BinarySearch(`0)")]
    public static int BinarySearch<T>(Meter m, List<T> self, T item) => BinarySearch(m, self, 0, self.Count, item, null);

    [Shim("M:System.Collections.Generic.List`1.BinarySearch(`0,System.Collections.Generic.IComparer{`0})")]
    public static int BinarySearch<T>(Meter m, List<T> self, T item, IComparer<T>? comparer) =>
        BinarySearch(m, self, 0, self.Count, item, comparer);

    [Shim("M:System.Collections.Generic.List`1.BinarySearch(System.Int32,System.Int32,`0,System.Collections.Generic.IComparer{`0})")]
    public static int BinarySearch<T>(Meter m, List<T> self, int index, int count, T item, IComparer<T>? comparer)
    {
        Work.Search(m, count);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // The base library catches what the comparer throws.
        int found = self.BinarySearch(index, count, item, Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
        return found;
    }

    [Shim("M:System.Collections.Generic.List`1.Sort")]
    public static void Sort<T>(Meter m, List<T> self) => Sort(m, self, 0, self.Count, null);

    [Shim("M:System.Collections.Generic.List`1.Sort(System.Collections.Generic.IComparer{`0})")]
    public static void Sort<T>(Meter m, List<T> self, IComparer<T>? comparer) => Sort(m, self, 0, self.Count, comparer);

    [Shim("M:System.Collections.Generic.List`1.Sort(System.Int32,System.Int32,System.Collections.Generic.IComparer{`0})")]
    public static void Sort<T>(Meter m, List<T> self, int index, int count, IComparer<T>? comparer)
    {
        Work.Sort(m, count);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // The base library catches what the comparer throws.
        self.Sort(index, count, Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.Collections.Generic.List`1.Sort(System.Comparison{`0})")]
    public static void Sort<T>(Meter m, List<T> self, Comparison<T> comparison)
    {
        Work.Sort(m, self.Count);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // As above.
        self.Sort(comparison);
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.Collections.Generic.List`1.Reverse")]
    public static void Reverse<T>(Meter m, List<T> self)
    {
        Work.Move<T>(m, self.Count);
        self.Reverse();
    }

    [Shim("M:System.Collections.Generic.List`1.Reverse(System.Int32,System.Int32)")]
    public static void Reverse<T>(Meter m, List<T> self, int index, int count)
    {
        Work.Move<T>(m, count);
        self.Reverse(index, count);
    }

    [Shim("M:System.Collections.Generic.List`1.ToArray")]
    public static T[] ToArray<T>(Meter m, List<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToArray();
    }

    [Shim("M:System.Collections.Generic.List`1.GetRange(System.Int32,System.Int32)")]
    public static List<T> GetRange<T>(Meter m, List<T> self, int index, int count)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<T>(m, Math.Min(count, self.Count));
        return self.GetRange(index, count);
    }

    [Shim("M:System.Collections.Generic.List`1.Slice(System.Int32,System.Int32)")]
    public static List<T> Slice<T>(Meter m, List<T> self, int start, int length) => GetRange(m, self, start, length);

    [Shim("M:System.Collections.Generic.List`1.CopyTo(`0[])")]
    public static void CopyTo<T>(Meter m, List<T> self, T[] array)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(array);
    }

    [Shim("M:System.Collections.Generic.List`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, List<T> self, T[] array, int arrayIndex)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(array, arrayIndex);
    }

    [Shim("M:System.Collections.Generic.List`1.CopyTo(System.Int32,`0[],System.Int32,System.Int32)")]
    public static void CopyTo<T>(Meter m, List<T> self, int index, T[] array, int arrayIndex, int count)
    {
        Work.Move<T>(m, count);
        self.CopyTo(index, array, arrayIndex, count);
    }
}
