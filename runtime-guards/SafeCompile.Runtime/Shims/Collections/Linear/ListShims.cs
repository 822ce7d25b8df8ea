// If this file is wrong an attacker grows, copies or scans lists unpaid.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="List{T}"/>: construction, adding and removing. Count and the indexer are direct.</summary>
public static partial class ListShims
{
    private const int ObjectBytes = 32;

    [Shim("M:System.Collections.Generic.List`1.#ctor")]
    public static List<T> Create<T>(Meter m) => Guard.Alloc(m, ObjectBytes) ? [] : null!;

    [Shim("M:System.Collections.Generic.List`1.#ctor(System.Int32)")]
    public static List<T> Create<T>(Meter m, int capacity)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<T>(m, capacity);
        return new List<T>(capacity);
    }

    [Shim("M:System.Collections.Generic.List`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public static List<T> Create<T>(Meter m, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        Guard.Alloc(m, ObjectBytes);
        if (Source.TryKnown(collection, out ICollection<T>? known))
        {
            Work.Buffer<T>(m, known.Count);
            Source.ChargeCopy(m, known);
            return new List<T>(known);
        }

        var list = new List<T>();
        foreach (T item in Source.Read(m, collection)) Add(m, list, item);
        return list;
    }

    [Shim("M:System.Collections.Generic.List`1.Add(`0)")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // The most frequent call of ordinary programs: a charge and the real Add.
    public static void Add<T>(Meter m, List<T> self, T item)
    {
        Guard.Charge(m, 5);
        if (self.Count == self.Capacity) Growth.List(m, self, 1);
        self.Add(item);
    }

    [Shim("M:System.Collections.Generic.List`1.AddRange(System.Collections.Generic.IEnumerable{`0})")]
    public static void AddRange<T>(Meter m, List<T> self, IEnumerable<T> collection) => InsertAll(m, self, self.Count, collection);

    [Shim("M:System.Collections.Generic.List`1.InsertRange(System.Int32,System.Collections.Generic.IEnumerable{`0})")]
    public static void InsertRange<T>(Meter m, List<T> self, int index, IEnumerable<T> collection) => InsertAll(m, self, index, collection);

    [Shim("M:System.Collections.Generic.List`1.Insert(System.Int32,`0)")]
    public static void Insert<T>(Meter m, List<T> self, int index, T item)
    {
        Work.Move<T>(m, (long)self.Count - index);
        Growth.List(m, self, 1);
        self.Insert(index, item);
    }

    [Shim("M:System.Collections.Generic.List`1.RemoveAt(System.Int32)")]
    public static void RemoveAt<T>(Meter m, List<T> self, int index)
    {
        Work.Move<T>(m, (long)self.Count - index);
        self.RemoveAt(index);
    }

    [Shim("M:System.Collections.Generic.List`1.RemoveRange(System.Int32,System.Int32)")]
    public static void RemoveRange<T>(Meter m, List<T> self, int index, int count)
    {
        Work.Move<T>(m, self.Count);
        self.RemoveRange(index, count);
    }

    [Shim("M:System.Collections.Generic.List`1.Remove(`0)")]
    public static bool Remove<T>(Meter m, List<T> self, T item)
    {
        int index = IndexOf(m, self, item);
        if (index < 0) return false;
        RemoveAt(m, self, index);
        return true;
    }

    [Shim("M:System.Collections.Generic.List`1.RemoveAll(System.Predicate{`0})")]
    public static int RemoveAll<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        Work.Move<T>(m, self.Count);
        return self.RemoveAll(match);
    }

    [Shim("M:System.Collections.Generic.List`1.Clear")]
    public static void Clear<T>(Meter m, List<T> self)
    {
        Work.Move<T>(m, self.Count);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.List`1.set_Capacity(System.Int32)")]
    public static int SetCapacity<T>(Meter m, List<T> self, int value)
    {
        Work.Buffer<T>(m, value);
        self.Capacity = value;
        return value;
    }

    [Shim("M:System.Collections.Generic.List`1.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity<T>(Meter m, List<T> self, int capacity)
    {
        Growth.List(m, self, Math.Max(capacity, self.Count) - self.Count);
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Collections.Generic.List`1.TrimExcess")]
    public static void TrimExcess<T>(Meter m, List<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        self.TrimExcess();
    }

    internal static void InsertAll<T>(Meter m, List<T> self, int index, IEnumerable<T> collection)
    {
        int count = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(collection);
        Work.Move<T>(m, (long)count - index);
        if (Source.TryKnown(collection, out ICollection<T>? known))
        {
            Growth.List(m, self, known.Count);
            Source.ChargeCopy(m, known);
            self.InsertRange(index, known);
            return;
        }

        self.InsertRange(index, Array.Empty<T>()); // Refuses a wrong index in the base library's words.
        foreach (T item in Source.Read(m, collection))
        {
            if (index == self.Count) Add(m, self, item);
            else Insert(m, self, index, item);
            index++;
        }
    }
}
