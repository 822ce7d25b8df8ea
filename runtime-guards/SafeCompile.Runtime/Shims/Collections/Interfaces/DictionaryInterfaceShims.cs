// If this file is wrong an attacker reaches the unmetered members of a base-library dictionary through an interface.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>Metered members of the dictionary interfaces.</summary>
public static class DictionaryInterfaceShims
{
    [Shim("M:System.Collections.Generic.IDictionary`2.get_Item(`0)")]
    public static TValue GetItem<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self, TKey key)
    {
        ChargeLookUp(m, self);
        if (!Origin.IsFramework(self.GetType())) return self[key];
        return self.TryGetValue(key, out TValue? value) ? value : throw KeyErrors.Missing(m, key);
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.set_Item(`0,`1)")]
    public static TValue SetItem<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self, TKey key, TValue value)
    {
        ChargeLookUp(m, self);
        CollectionInterfaceShims.ChargeGrowth(m, self);
        self[key] = value;
        return value;
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.get_Keys")]
    public static ICollection<TKey> GetKeys<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self)
    {
        Guard.Charge(m, 10, 64);
        return self.Keys;
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.get_Values")]
    public static ICollection<TValue> GetValues<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self)
    {
        Guard.Charge(m, 10, 64);
        return self.Values;
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.Add(`0,`1)")]
    public static void Add<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self, TKey key, TValue value)
    {
        ChargeLookUp(m, self);
        CollectionInterfaceShims.ChargeGrowth(m, self);
        if (KeyErrors.NeedsCheck<TKey, TValue>() && Origin.IsFramework(self.GetType()) && !self.IsReadOnly && self.ContainsKey(key)) throw KeyErrors.Duplicate(m, key);
        self.Add(key, value);
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.ContainsKey(`0)")]
    public static bool ContainsKey<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self, TKey key)
    {
        ChargeLookUp(m, self);
        return self.ContainsKey(key);
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.Remove(`0)")]
    public static bool Remove<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self, TKey key)
    {
        ChargeLookUp(m, self);
#pragma warning disable CS8714 // Only a type test; the interface has no constraint.
        if (self is SortedList<TKey, TValue>) Work.Scan(m, self.Count);
#pragma warning restore CS8714
        return self.Remove(key);
    }

    [Shim("M:System.Collections.Generic.IDictionary`2.TryGetValue(`0,`1@)")]
    public static bool TryGetValue<TKey, TValue>(Meter m, IDictionary<TKey, TValue> self, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ChargeLookUp(m, self);
        return self.TryGetValue(key, out value);
    }

    [Shim("M:System.Collections.Generic.IReadOnlyDictionary`2.get_Item(`0)")]
    public static TValue GetItem<TKey, TValue>(Meter m, IReadOnlyDictionary<TKey, TValue> self, TKey key)
    {
        ChargeLookUp(m, self);
        if (!Origin.IsFramework(self.GetType())) return self[key];
        return self.TryGetValue(key, out TValue? value) ? value : throw KeyErrors.Missing(m, key);
    }

    [Shim("M:System.Collections.Generic.IReadOnlyDictionary`2.get_Keys")]
    public static IEnumerable<TKey> GetKeys<TKey, TValue>(Meter m, IReadOnlyDictionary<TKey, TValue> self)
    {
        Guard.Charge(m, 10, 64);
        return self.Keys;
    }

    [Shim("M:System.Collections.Generic.IReadOnlyDictionary`2.get_Values")]
    public static IEnumerable<TValue> GetValues<TKey, TValue>(Meter m, IReadOnlyDictionary<TKey, TValue> self)
    {
        Guard.Charge(m, 10, 64);
        return self.Values;
    }

    [Shim("M:System.Collections.Generic.IReadOnlyDictionary`2.ContainsKey(`0)")]
    public static bool ContainsKey<TKey, TValue>(Meter m, IReadOnlyDictionary<TKey, TValue> self, TKey key)
    {
        ChargeLookUp(m, self);
        return self.ContainsKey(key);
    }

    [Shim("M:System.Collections.Generic.IReadOnlyDictionary`2.TryGetValue(`0,`1@)")]
    public static bool TryGetValue<TKey, TValue>(
        Meter m, IReadOnlyDictionary<TKey, TValue> self, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ChargeLookUp(m, self);
        return self.TryGetValue(key, out value);
    }

    // The comparers inside charge for themselves; a sorted one makes log n calls.
    private static void ChargeLookUp<TKey, TValue>(Meter m, IEnumerable<KeyValuePair<TKey, TValue>> self) =>
        Work.Search(m, Origin.IsFramework(self.GetType()) && self is IReadOnlyCollection<KeyValuePair<TKey, TValue>> known ? known.Count : 1);
}
