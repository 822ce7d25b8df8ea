// If this file is wrong an attacker inserts into, grows or scans sorted lists unpaid.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="SortedList{TKey, TValue}"/>: adding and removing move half the elements.</summary>
public static class SortedListShims
{
    [Shim("M:System.Collections.Generic.SortedList`2.#ctor")]
    public static SortedList<TKey, TValue> Create<TKey, TValue>(Meter m)
        where TKey : notnull => Create<TKey, TValue>(m, (IComparer<TKey>?)null);

    [Shim("M:System.Collections.Generic.SortedList`2.#ctor(System.Collections.Generic.IComparer{`0})")]
    public static SortedList<TKey, TValue> Create<TKey, TValue>(Meter m, IComparer<TKey>? comparer)
        where TKey : notnull => Guard.Alloc(m, 64) ? new SortedList<TKey, TValue>(comparer ?? MeteredOrder<TKey>.Instance) : null!;

    [Shim("M:System.Collections.Generic.SortedList`2.#ctor(System.Int32)")]
    public static SortedList<TKey, TValue> Create<TKey, TValue>(Meter m, int capacity)
        where TKey : notnull => Create<TKey, TValue>(m, capacity, null);

    [Shim("M:System.Collections.Generic.SortedList`2.#ctor(System.Int32,System.Collections.Generic.IComparer{`0})")]
    public static SortedList<TKey, TValue> Create<TKey, TValue>(Meter m, int capacity, IComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Guard.Alloc(m, 64);
        Work.Buffer<KeyValuePair<TKey, TValue>>(m, capacity);
        return new SortedList<TKey, TValue>(capacity, comparer ?? MeteredOrder<TKey>.Instance);
    }

    [Shim("M:System.Collections.Generic.SortedList`2.#ctor(System.Collections.Generic.IDictionary{`0,`1})")]
    public static SortedList<TKey, TValue> Create<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => Create(m, dictionary, null);

    [Shim("M:System.Collections.Generic.SortedList`2.#ctor(System.Collections.Generic.IDictionary{`0,`1},System.Collections.Generic.IComparer{`0})")]
    public static SortedList<TKey, TValue> Create<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        SortedList<TKey, TValue> sorted = Create<TKey, TValue>(m, comparer);
        foreach (KeyValuePair<TKey, TValue> pair in Source.Read(m, dictionary)) Add(m, sorted, pair.Key, pair.Value);
        return sorted;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.get_Item(`0)")]
    public static TValue GetItem<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key)
        where TKey : notnull => IndexOfKey(m, self, key) is >= 0 and var index ? self.GetValueAtIndex(index) : throw KeyErrors.Missing(m, key);

    [Shim("M:System.Collections.Generic.SortedList`2.set_Item(`0,`1)")]
    public static TValue SetItem<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Insertion(m, self);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // The base library's search catches what the comparer throws.
        self[key] = value;
        Guard.EndTry(m, mark);
        return value;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.Add(`0,`1)")]
    public static void Add<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Insertion(m, self);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // As above.
        if (KeyErrors.NeedsCheck<TKey, int>() && self.IndexOfKey(key) >= 0) throw KeyErrors.Duplicate(m, key, nameof(key));
        self.Add(key, value);
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.Collections.Generic.SortedList`2.IndexOfKey(`0)")]
    public static int IndexOfKey<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Work.Search(m, self.Count);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // As above.
        int index = self.IndexOfKey(key);
        Guard.EndTry(m, mark);
        return index;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.ContainsKey(`0)")]
    public static bool ContainsKey<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key)
        where TKey : notnull => IndexOfKey(m, self, key) >= 0;

    [Shim("M:System.Collections.Generic.SortedList`2.TryGetValue(`0,`1@)")]
    public static bool TryGetValue<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key, [MaybeNullWhen(false)] out TValue value)
        where TKey : notnull
    {
        int index = IndexOfKey(m, self, key);
        value = index >= 0 ? self.GetValueAtIndex(index) : default;
        return index >= 0;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.Remove(`0)")]
    public static bool Remove<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        int index = IndexOfKey(m, self, key);
        if (index >= 0) RemoveAt(m, self, index);
        return index >= 0;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.RemoveAt(System.Int32)")]
    public static void RemoveAt<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, int index)
        where TKey : notnull
    {
        Work.Move<KeyValuePair<TKey, TValue>>(m, (long)self.Count - index);
        self.RemoveAt(index);
    }

    [Shim("M:System.Collections.Generic.SortedList`2.ContainsValue(`1)")]
    public static bool ContainsValue<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TValue value)
        where TKey : notnull => IndexOfValue(m, self, value) >= 0;

    [Shim("M:System.Collections.Generic.SortedList`2.IndexOfValue(`1)")]
    public static int IndexOfValue<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, TValue value)
        where TKey : notnull
    {
        for (int i = 0; i < self.Count; i++)
        {
            Guard.Charge(m, 3);
            if (Equality.Same(m, self.GetValueAtIndex(i), value)) return i;
        }

        return -1;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.Clear")]
    public static void Clear<TKey, TValue>(Meter m, SortedList<TKey, TValue> self)
        where TKey : notnull
    {
        Work.Move<KeyValuePair<TKey, TValue>>(m, self.Count);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.SortedList`2.get_Keys")]
    public static IList<TKey> GetKeys<TKey, TValue>(Meter m, SortedList<TKey, TValue> self)
        where TKey : notnull => Guard.Alloc(m, 24) ? self.Keys : null!;

    [Shim("M:System.Collections.Generic.SortedList`2.get_Values")]
    public static IList<TValue> GetValues<TKey, TValue>(Meter m, SortedList<TKey, TValue> self)
        where TKey : notnull => Guard.Alloc(m, 24) ? self.Values : null!;

    [Shim("M:System.Collections.Generic.SortedList`2.GetEnumerator")]
    public static IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator<TKey, TValue>(Meter m, SortedList<TKey, TValue> self)
        where TKey : notnull
    {
        Guard.Charge(m, 15, 96);
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.SortedList`2.set_Capacity(System.Int32)")]
    public static int SetCapacity<TKey, TValue>(Meter m, SortedList<TKey, TValue> self, int value)
        where TKey : notnull
    {
        Work.Buffer<KeyValuePair<TKey, TValue>>(m, value);
        self.Capacity = value;
        return value;
    }

    [Shim("M:System.Collections.Generic.SortedList`2.TrimExcess")]
    public static void TrimExcess<TKey, TValue>(Meter m, SortedList<TKey, TValue> self)
        where TKey : notnull
    {
        Work.Buffer<KeyValuePair<TKey, TValue>>(m, self.Count);
        self.TrimExcess();
    }

    private static void Insertion<TKey, TValue>(Meter m, SortedList<TKey, TValue> self)
        where TKey : notnull
    {
        Work.Search(m, self.Count);
        Work.Move<KeyValuePair<TKey, TValue>>(m, self.Count);
        if (self.Count == self.Capacity) Work.Buffer<KeyValuePair<TKey, TValue>>(m, Math.Max(4, 2L * self.Capacity));
    }
}
