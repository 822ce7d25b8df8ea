// If this file is wrong an attacker scans a huge, emptied hash table again and again for the price of no element.
namespace SafeCompile.Runtime;

/// <summary>Members of dictionaries that walk the whole table: they cost its capacity, not its count.</summary>
public static partial class DictionaryShims
{
    private const int ViewBytes = 24;

    [Shim("M:System.Collections.Generic.Dictionary`2.get_Comparer")]
    public static IEqualityComparer<TKey> GetComparer<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self)
        where TKey : notnull => self.Comparer is IKeyComparer<TKey> key ? key.Visible : self.Comparer;

    [Shim("M:System.Collections.Generic.Dictionary`2.get_Keys")]
    public static Dictionary<TKey, TValue>.KeyCollection GetKeys<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self)
        where TKey : notnull => Guard.Alloc(m, ViewBytes) ? self.Keys : null!;

    [Shim("M:System.Collections.Generic.Dictionary`2.get_Values")]
    public static Dictionary<TKey, TValue>.ValueCollection GetValues<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self)
        where TKey : notnull => Guard.Alloc(m, ViewBytes) ? self.Values : null!;

    [Shim("M:System.Collections.Generic.Dictionary`2.GetEnumerator")]
    public static Dictionary<TKey, TValue>.Enumerator GetEnumerator<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Slots(m, self);
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.Clear")]
    public static void Clear<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Slots(m, self);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.ContainsValue(`1)")]
    public static bool ContainsValue<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, TValue value)
        where TKey : notnull
    {
        Slots(m, self);
        foreach (KeyValuePair<TKey, TValue> pair in self)
        {
            Guard.Charge(m, 3);
            if (Equality.Same(m, pair.Value, value)) return true;
        }

        return false;
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, int capacity)
        where TKey : notnull
    {
        if (capacity > self.Capacity) Growth.TableOf<TKey, TValue>(m, Math.Max(capacity, 2L * self.Capacity));
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.TrimExcess")]
    public static void TrimExcess<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self)
        where TKey : notnull
    {
        Slots(m, self);
        Growth.TableOf<TKey, TValue>(m, self.Count);
        self.TrimExcess();
    }

    [Shim("M:System.Collections.Generic.Dictionary`2.TrimExcess(System.Int32)")]
    public static void TrimExcess<TKey, TValue>(Meter m, Dictionary<TKey, TValue> self, int capacity)
        where TKey : notnull
    {
        Slots(m, self);
        Growth.TableOf<TKey, TValue>(m, capacity);
        self.TrimExcess(capacity);
    }

    internal static void Slots<TKey, TValue>(Meter m, Dictionary<TKey, TValue> table)
        where TKey : notnull => Guard.ChargeLong(m, 10 + (table.Capacity >> 2));
}
