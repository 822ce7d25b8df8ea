// If this file is wrong an attacker grows or walks hash tables unpaid, or gets one with a comparer whose collisions are free.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Dictionary{TKey, TValue}"/>. Every table is made with <see cref="KeyComparer{T}"/>.</summary>
public static partial class DictionaryShims
{
    private const int ObjectBytes = 80;
    private const int LookUpFuel = 15;
    private const int AddFuel = 30;

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m)
        where TKey : notnull => Create<TKey, TValue>(m, (IEqualityComparer<TKey>?)null);

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Collections.Generic.IEqualityComparer{`0})")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Guard.Charge(m, 20, ObjectBytes);
        return new Dictionary<TKey, TValue>(KeyComparer<TKey>.Over(comparer));
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Int32)")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m, int capacity)
        where TKey : notnull => Create<TKey, TValue>(m, capacity, null);

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m, int capacity, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Guard.Charge(m, 20, ObjectBytes);
        if (capacity > 0) Growth.TableOf<TKey, TValue>(m, capacity);
        return new Dictionary<TKey, TValue>(capacity, KeyComparer<TKey>.Over(comparer));
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Collections.Generic.IDictionary{`0,`1})")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => Create(m, dictionary, null);

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Collections.Generic.IDictionary{`0,`1},System.Collections.Generic.IEqualityComparer{`0})")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return Fill(m, dictionary, comparer);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Collections.Generic.IEnumerable{System.Collections.Generic.KeyValuePair{`0,`1}})")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(Meter m, IEnumerable<KeyValuePair<TKey, TValue>> collection)
        where TKey : notnull => Create(m, collection, null);

    [Shim("M:System.Collections.Generic.Dictionary`2.#ctor(System.Collections.Generic.IEnumerable{System.Collections.Generic.KeyValuePair{`0,`1}},System.Collections.Generic.IEqualityComparer{`0})")]
    public static Dictionary<TKey, TValue> Create<TKey, TValue>(
        Meter m, IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(collection);
        return Fill(m, collection, comparer);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.get_Item(`0)")]
    public static TValue GetItem<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Guard.Charge(m, LookUpFuel);
        return self.TryGetValue(key, out TValue? value) ? value : throw KeyErrors.Missing(m, key);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.set_Item(`0,`1)")]
    public static TValue SetItem<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Guard.Charge(m, AddFuel);
        Growth.Table(m, self);
        self[key] = value;
        return value;
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.Add(`0,`1)")]
    public static void Add<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Guard.Charge(m, AddFuel);
        Growth.Table(m, self);
        if (!self.TryAdd(key, value)) throw KeyErrors.Duplicate(m, key);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.TryAdd(`0,`1)")]
    public static bool TryAdd<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TKey key, TValue value)
        where TKey : notnull
    {
        Guard.Charge(m, AddFuel);
        Growth.Table(m, self);
        return self.TryAdd(key, value);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.ContainsKey(`0)")]
    public static bool ContainsKey<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Guard.Charge(m, LookUpFuel);
        return self.ContainsKey(key);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.TryGetValue(`0,`1@)")]
    public static bool TryGetValue<TKey, TValue>(
        Meter m, Dictionary<TKey, TValue> self, TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
        where TKey : notnull
    {
        Guard.Charge(m, LookUpFuel);
        return self.TryGetValue(key, out value);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.Remove(`0)")]
    public static bool Remove<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TKey key)
        where TKey : notnull
    {
        Guard.Charge(m, AddFuel);
        return self.Remove(key);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.Remove(`0,`1@)")]
    public static bool Remove<TKey, TValue>(
        Meter m, Dictionary<TKey, TValue> self, TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
        where TKey : notnull
    {
        Guard.Charge(m, AddFuel);
        return self.Remove(key, out value);
    }

    // The base library would copy a dictionary with an equal comparer entry by entry, and trust a guest's Count.
    private static Dictionary<TKey, TValue> Fill<TKey, TValue>(
        Meter m, IEnumerable<KeyValuePair<TKey, TValue>> pairs, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        int capacity = Source.TryKnown(pairs, out ICollection<KeyValuePair<TKey, TValue>>? known) ? known.Count : 0;
        Dictionary<TKey, TValue> table = Create<TKey, TValue>(m, capacity, comparer);
        foreach (KeyValuePair<TKey, TValue> pair in Source.Read(m, pairs)) Add(m, table, pair.Key, pair.Value);
        return table;
    }
}
