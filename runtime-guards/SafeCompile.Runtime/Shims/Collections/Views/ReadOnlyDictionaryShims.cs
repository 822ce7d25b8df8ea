// If this file is wrong an attacker looks up, copies or enumerates through a read-only wrapper unpaid.
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>Read-only wrappers of dictionaries; each member is that of the dictionary inside. The counts are direct.</summary>
public static class ReadOnlyDictionaryShims
{
    public static ReadOnlyDictionary<TKey, TValue> New<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        Guard.Charge(m, 30, 48);
        ArgumentNullException.ThrowIfNull(dictionary);
        return new ReadOnlyDictionary<TKey, TValue>(Views.Own(dictionary));
    }

    [Shim("M:System.Collections.Generic.CollectionExtensions.AsReadOnly``2(System.Collections.Generic.IDictionary{``0,``1})")]
    public static ReadOnlyDictionary<TKey, TValue> AsReadOnly<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => New(m, dictionary);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.get_Item(`0)")]
    public static TValue GetItem<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue> self, TKey key)
        where TKey : notnull => DictionaryInterfaceShims.GetItem(m, (IDictionary<TKey, TValue>)self, key);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.ContainsKey(`0)")]
    public static bool ContainsKey<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue> self, TKey key)
        where TKey : notnull => DictionaryInterfaceShims.ContainsKey(m, (IDictionary<TKey, TValue>)self, key);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.TryGetValue(`0,`1@)")]
    public static bool TryGetValue<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue> self, TKey key, [MaybeNullWhen(false)] out TValue value)
        where TKey : notnull => DictionaryInterfaceShims.TryGetValue(m, (IDictionary<TKey, TValue>)self, key, out value);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.get_Keys")]
    public static ReadOnlyDictionary<TKey, TValue>.KeyCollection GetKeys<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Guard.Charge(m, 10, 64); // The wrapper and the collection inside it.
        return self.Keys;
    }

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.get_Values")]
    public static ReadOnlyDictionary<TKey, TValue>.ValueCollection GetValues<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Guard.Charge(m, 10, 64); // As above.
        return self.Values;
    }

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.GetEnumerator")]
    public static IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue> self)
        where TKey : notnull => Source.Open(m, self);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.KeyCollection.GetEnumerator")]
    public static IEnumerator<TKey> GetEnumerator<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue>.KeyCollection self)
        where TKey : notnull => Source.Open(m, self);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.KeyCollection.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue>.KeyCollection self, TKey[] array, int arrayIndex)
        where TKey : notnull => CollectionInterfaceShims.CopyTo(m, self, array, arrayIndex);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.ValueCollection.GetEnumerator")]
    public static IEnumerator<TValue> GetEnumerator<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue>.ValueCollection self)
        where TKey : notnull => Source.Open(m, self);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyDictionary`2.ValueCollection.CopyTo(`1[],System.Int32)")]
    public static void CopyTo<TKey, TValue>(Meter m, ReadOnlyDictionary<TKey, TValue>.ValueCollection self, TValue[] array, int arrayIndex)
        where TKey : notnull => CollectionInterfaceShims.CopyTo(m, self, array, arrayIndex);
}
