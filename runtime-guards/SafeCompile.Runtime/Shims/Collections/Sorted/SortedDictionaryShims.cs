// If this file is wrong an attacker builds or walks trees unpaid.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="SortedDictionary{TKey, TValue}"/>. Every one is made with a charging comparer.</summary>
public static class SortedDictionaryShims
{
    [Shim("M:System.Collections.Generic.SortedDictionary`2.#ctor")]
    public static SortedDictionary<TKey, TValue> Create<TKey, TValue>(Meter m)
        where TKey : notnull => Create<TKey, TValue>(m, (IComparer<TKey>?)null);

    [Shim("M:System.Collections.Generic.SortedDictionary`2.#ctor(System.Collections.Generic.IComparer{`0})")]
    public static SortedDictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IComparer<TKey>? comparer)
        where TKey : notnull => Guard.Alloc(m, 160) ? new SortedDictionary<TKey, TValue>(comparer ?? MeteredOrder<TKey>.Instance) : null!;

    [Shim("M:System.Collections.Generic.SortedDictionary`2.#ctor(System.Collections.Generic.IDictionary{`0,`1})")]
    public static SortedDictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => Create(m, dictionary, null);

    [Shim("M:System.Collections.Generic.SortedDictionary`2.#ctor(System.Collections.Generic.IDictionary{`0,`1},System.Collections.Generic.IComparer{`0})")]
    public static SortedDictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        SortedDictionary<TKey, TValue> sorted = Create<TKey, TValue>(m, comparer);
        foreach (KeyValuePair<TKey, TValue> pair in Source.Read(m, dictionary)) Add(m, sorted, pair.Key, pair.Value);
        return sorted;
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.get_Item(`0)")]
    public static TValue GetItem<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Work.Search(m, self.Count);
        return self.TryGetValue(key, out TValue? value) ? value : throw KeyErrors.Missing(m, key);
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.set_Item(`0,`1)")]
    public static TValue SetItem<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Node(m, self);
        self[key] = value;
        return value;
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.Add(`0,`1)")]
    public static void Add<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Node(m, self);
        if (KeyErrors.NeedsCheck<TKey, TValue>() && self.ContainsKey(key)) throw KeyErrors.Duplicate(m, new KeyValuePair<TKey, TValue>(key, value));
        self.Add(key, value);
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.ContainsKey(`0)")]
    public static bool ContainsKey<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Work.Search(m, self.Count);
        return self.ContainsKey(key);
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.TryGetValue(`0,`1@)")]
    public static bool TryGetValue<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TKey key, [MaybeNullWhen(false)] out TValue value)
        where TKey : notnull
    {
        Work.Search(m, self.Count);
        return self.TryGetValue(key, out value);
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.Remove(`0)")]
    public static bool Remove<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Work.Search(m, 4L * self.Count);
        return self.Remove(key);
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.ContainsValue(`1)")]
    public static bool ContainsValue<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, TValue value)
        where TKey : notnull
    {
        Guard.Alloc(m, 256); // The stack of the walk through the tree.
        foreach (KeyValuePair<TKey, TValue> pair in Source.Read(m, self))
        {
            Guard.Charge(m, 5);
            if (Equality.Same(m, pair.Value, value)) return true;
        }

        return false;
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.get_Keys")]
    public static SortedDictionary<TKey, TValue>.KeyCollection GetKeys<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self)
        where TKey : notnull => Guard.Alloc(m, 24) ? self.Keys : null!;

    [Shim("M:System.Collections.Generic.SortedDictionary`2.get_Values")]
    public static SortedDictionary<TKey, TValue>.ValueCollection GetValues<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self)
        where TKey : notnull => Guard.Alloc(m, 24) ? self.Values : null!;

    [Shim("M:System.Collections.Generic.SortedDictionary`2.GetEnumerator")]
    public static SortedDictionary<TKey, TValue>.Enumerator GetEnumerator<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Guard.Charge(m, 50, 64 + 16 * 32); // A stack of the tree's height, at most 2 log2 n.
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.CopyTo(System.Collections.Generic.KeyValuePair{`0,`1}[],System.Int32)")]
    public static void CopyTo<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self, KeyValuePair<TKey, TValue>[] array, int index)
        where TKey : notnull
    {
        Guard.Alloc(m, 400); // As above.
        Work.Calls(m, 4L * self.Count);
        self.CopyTo(array, index);
    }

    private static void Node<TKey, TValue>(Meter m, SortedDictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Guard.Alloc(m, 64 + Unsafe.SizeOf<KeyValuePair<TKey, TValue>>()); // SizeOf is a JIT constant; no memory is touched.
        Work.Search(m, 4L * self.Count);
    }
}

/// <summary>Metered members of the views of a sorted dictionary.</summary>
public static class SortedDictionaryViewShims
{
    [Shim("M:System.Collections.Generic.SortedDictionary`2.KeyCollection.GetEnumerator")]
    public static SortedDictionary<TKey, TValue>.KeyCollection.Enumerator GetEnumerator<TKey, TValue>(
        Meter m, SortedDictionary<TKey, TValue>.KeyCollection self)
        where TKey : notnull
    {
        Guard.Charge(m, 50, 64 + 16 * 32); // As above.
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.SortedDictionary`2.ValueCollection.GetEnumerator")]
    public static SortedDictionary<TKey, TValue>.ValueCollection.Enumerator GetEnumerator<TKey, TValue>(
        Meter m, SortedDictionary<TKey, TValue>.ValueCollection self)
        where TKey : notnull
    {
        Guard.Charge(m, 50, 64 + 16 * 32); // As above.
        return self.GetEnumerator();
    }
}
