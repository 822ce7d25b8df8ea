// If this file is wrong an attacker reaches the unmetered members of a base-library collection through an interface.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>
/// Metered members of ICollection&lt;T&gt; and IList&lt;T&gt;. Base-library collections go to their own shims, guests' and hosts' are called;
/// wrappers pay as the list inside (<see cref="Views"/>).
/// Count, IsReadOnly and the indexer are direct.
/// </summary>
public static class CollectionInterfaceShims
{
    [Shim("M:System.Collections.Generic.ICollection`1.Add(`0)")]
    public static void Add<T>(Meter m, ICollection<T> self, T item)
    {
        self = Views.Writable(self);
        switch (self)
        {
            case List<T> list when list.GetType() == typeof(List<T>): ListShims.Add(m, list, item); break;
            case HashSet<T> set: HashSetShims.Add(m, set, item); break;
            case SortedSet<T> set: SortedSetShims.Add(m, set, item); break;
            case ImmutableArray<T>.Builder builder: ImmutableArrayBuilderShims.Add(m, builder, item); break;
            default:
                ChargeGrowth(m, self);
                if (PairProbe<T>.Instance is { } probe && probe.Has(self, item)) throw KeyErrors.Duplicate(m, item);
                self.Add(item);
                break;
        }
    }

    [Shim("M:System.Collections.Generic.ICollection`1.Clear")]
    public static void Clear<T>(Meter m, ICollection<T> self)
    {
        self = Views.Writable(self);
        ChargeWhole(m, self);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.ICollection`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, ICollection<T> self, T item) => Views.Readable(self) switch
    {
        T[] array => ArrayShims.IndexOf(m, array, item) >= 0,
        List<T> list => ListShims.Contains(m, list, item),
        HashSet<T> set => HashSetShims.Contains(m, set, item),
        SortedSet<T> set => SortedSetShims.Contains(m, set, item),
        var other when Origin.IsFramework(other.GetType()) => Search(m, other, item) >= 0,
        var other => other.Contains(item),
    };

    [Shim("M:System.Collections.Generic.ICollection`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, ICollection<T> self, T[] array, int arrayIndex)
    {
        self = Views.Readable(self);
        ChargeWhole(m, self);
        self.CopyTo(array, arrayIndex);
    }

    [Shim("M:System.Collections.Generic.ICollection`1.Remove(`0)")]
    public static bool Remove<T>(Meter m, ICollection<T> self, T item)
    {
        self = Views.Writable(self);
        switch (self)
        {
            case List<T> list when list.GetType() == typeof(List<T>): return ListShims.Remove(m, list, item);
            case HashSet<T> set: return HashSetShims.Remove(m, set, item);
            case SortedSet<T> set: return SortedSetShims.Remove(m, set, item);
        }

        // Our own walk pays for the comparison that the base library is about to repeat, and bounds its nesting.
        if (Origin.IsFramework(self.GetType()) && !self.IsReadOnly && Search(m, self, item) < 0) return false;
        Guard.Charge(m, 100);
        return self.Remove(item);
    }

    [Shim("M:System.Collections.Generic.IList`1.IndexOf(`0)")]
    public static int IndexOf<T>(Meter m, IList<T> self, T item) => Views.Readable(self) switch
    {
        T[] array => ArrayShims.IndexOf(m, array, item),
        List<T> list => ListShims.IndexOf(m, list, item),
        var other when Origin.IsFramework(other.GetType()) => Search(m, other, item),
        var other => other.IndexOf(item),
    };

    [Shim("M:System.Collections.Generic.IList`1.Insert(System.Int32,`0)")]
    public static void Insert<T>(Meter m, IList<T> self, int index, T item)
    {
        self = Views.Writable(self);
        if (self is List<T> list)
        {
            ListShims.Insert(m, list, index, item);
            return;
        }

        if (self is ImmutableArray<T>.Builder builder)
        {
            ImmutableArrayBuilderShims.Insert(m, builder, index, item);
            return;
        }

        ChargeGrowth(m, self);
        self.Insert(index, item);
    }

    [Shim("M:System.Collections.Generic.IList`1.RemoveAt(System.Int32)")]
    public static void RemoveAt<T>(Meter m, IList<T> self, int index)
    {
        self = Views.Writable(self);
        if (Origin.IsFramework(self.GetType())) Work.Move<T>(m, self.Count);
        Guard.Charge(m, 15);
        self.RemoveAt(index);
    }

    /// <summary>Charges a member that walks the whole of a base-library collection.</summary>
    internal static void ChargeWhole<T>(Meter m, ICollection<T> self)
    {
        Guard.Charge(m, 10);
        if (!Origin.IsFramework(self.GetType())) return;
        Work.Move<T>(m, self.Count);
        Work.Calls(m, self.Count);
        CollectionFacts.ChargeSlots(m, self);
    }

    /// <summary>Charges one more element in a base-library collection of any kind: a hash table doubles, a tree gets a node.</summary>
    internal static void ChargeGrowth<T>(Meter m, ICollection<T> self)
    {
        Guard.Charge(m, 80);
        if (self is Array || !Origin.IsFramework(self.GetType())) return;
        int slots = CollectionFacts.SlotsOf(self);
        long bytes = System.Runtime.CompilerServices.Unsafe.SizeOf<T>() + 24; // SizeOf is a JIT constant; no memory is touched.
        Guard.AllocLong(m, slots > 0 && slots == self.Count ? 3 * slots * bytes : 8 * bytes);
        if (slots == 0) Work.Scan(m, self.Count);
    }

    private static int Search<T>(Meter m, ICollection<T> self, T item)
    {
        int index = 0;
        foreach (T element in Source.Read(m, self))
        {
            if (Equality.Same(m, element, item)) return index;
            index++;
        }

        return -1;
    }
}
