// If this file is wrong an attacker scans a huge, emptied hash table through its keys or values for the price of no element.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Dictionary{TKey, TValue}.KeyCollection"/>.</summary>
public static class DictionaryKeysShims
{
    [Shim("M:System.Collections.Generic.Dictionary`2.KeyCollection.GetEnumerator")]
    public static Dictionary<TKey, TValue>.KeyCollection.Enumerator GetEnumerator<TKey, TValue>(Meter m, Dictionary<TKey, TValue>.KeyCollection self)
        where TKey : notnull
    {
        DictionaryShims.Slots(m, Table<TKey, TValue>.Of(self));
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.KeyCollection.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<TKey, TValue>(Meter m, Dictionary<TKey, TValue>.KeyCollection self, TKey[] array, int index)
        where TKey : notnull
    {
        DictionaryShims.Slots(m, Table<TKey, TValue>.Of(self));
        Work.Move<TKey>(m, self.Count);
        self.CopyTo(array, index);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.KeyCollection.Contains(`0)")]
    public static bool Contains<TKey, TValue>(Meter m, Dictionary<TKey, TValue>.KeyCollection self, TKey item)
        where TKey : notnull => DictionaryShims.ContainsKey(m, Table<TKey, TValue>.Of(self), item);
}

/// <summary>Metered members of <see cref="Dictionary{TKey, TValue}.ValueCollection"/>.</summary>
public static class DictionaryValuesShims
{
    [Shim("M:System.Collections.Generic.Dictionary`2.ValueCollection.GetEnumerator")]
    public static Dictionary<TKey, TValue>.ValueCollection.Enumerator GetEnumerator<TKey, TValue>(Meter m, Dictionary<TKey, TValue>.ValueCollection self)
        where TKey : notnull
    {
        DictionaryShims.Slots(m, Table<TKey, TValue>.Of(self));
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.ValueCollection.CopyTo(`1[],System.Int32)")]
    public static void CopyTo<TKey, TValue>(Meter m, Dictionary<TKey, TValue>.ValueCollection self, TValue[] array, int index)
        where TKey : notnull
    {
        DictionaryShims.Slots(m, Table<TKey, TValue>.Of(self));
        Work.Move<TValue>(m, self.Count);
        self.CopyTo(array, index);
    }
}
