// If this file is wrong an attacker allocates the buffers of collections unpaid.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Charges the buffers that base-library collections are about to allocate. The growth rules are those of .NET 10.</summary>
internal static class Growth
{
    /// <summary>Before <paramref name="extra"/> more elements go into a list: twice the capacity, at least 4, at least what is needed.</summary>
    internal static void List<T>(Meter m, List<T> list, int extra)
    {
        long needed = (long)list.Count + extra;
        if (needed > list.Capacity) Work.Buffer<T>(m, Math.Max(Math.Max(4, 2L * list.Capacity), needed));
    }

    /// <summary>The same for a queue or stack of this count and capacity.</summary>
    internal static void Ring<T>(Meter m, int count, int capacity)
    {
        if (count >= capacity) Work.Buffer<T>(m, Math.Max(4, 2L * capacity));
    }

    /// <summary>Before one more element goes into a dictionary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every insertion; the slow path is a call.
    internal static void Table<TKey, TValue>(Meter m, Dictionary<TKey, TValue> table)
        where TKey : notnull
    {
        if (table.Count == table.Capacity) Slots<Entry<TKey, TValue>>(m, 2L * table.Capacity);
    }

    /// <summary>Before one more element goes into a hash set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static void Set<T>(Meter m, HashSet<T> set)
    {
        if (set.Count == set.Capacity) Slots<Entry<T, byte>>(m, 2L * set.Capacity);
    }

    /// <summary>A dictionary of this capacity: the next prime is at most a fifth larger; entries and buckets.</summary>
    internal static void TableOf<TKey, TValue>(Meter m, long capacity) => Slots<Entry<TKey, TValue>>(m, capacity);

    /// <summary>A hash set of this capacity.</summary>
    internal static void SetOf<T>(Meter m, long capacity) => Slots<Entry<T, byte>>(m, capacity);

    private static void Slots<TEntry>(Meter m, long capacity)
    {
        long slots = Math.Max(capacity, 3) + (Math.Max(capacity, 0) / 5) + 4;
        long bytes = slots * (Unsafe.SizeOf<TEntry>() + 4) + 48; // SizeOf is a JIT constant; no memory is touched.
        Guard.AllocLong(m, bytes);
        Guard.ChargeLong(m, 10 + (bytes >> 2));
    }

    // Same size as the base library's entries.
    private struct Entry<TKey, TValue>
    {
#pragma warning disable CS0169, CA1823, IDE0051 // Only the size is used.
        private int _hash;
        private int _next;
        private TKey _key;
        private TValue _value;
#pragma warning restore CS0169, CA1823, IDE0051
    }
}
