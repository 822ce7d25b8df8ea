// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Sequences into dictionaries. The tables are made with the metered comparers.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.ToDictionary``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})")]
    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull => ToDictionary(source, keySelector, (IEqualityComparer<TKey>?)null);

    [Shim("M:System.Linq.Enumerable.ToDictionary``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1},System.Collections.Generic.IEqualityComparer{``1})")]
    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        Meter m = Guard.Charge(10);
        Dictionary<TKey, TSource> table = Table<TSource, TKey, TSource>(m, source, comparer);
        foreach (TSource item in Source.Read(m, source)) DictionaryShims.Add(m, table, keySelector(item), item);
        return table;
    }

    [Shim("M:System.Linq.Enumerable.ToDictionary``3(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1},System.Func{``0,``2})")]
    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
        where TKey : notnull => ToDictionary(source, keySelector, elementSelector, null);

    [Shim("M:System.Linq.Enumerable.ToDictionary``3(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1},System.Func{``0,``2},System.Collections.Generic.IEqualityComparer{``1})")]
    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        Meter m = Guard.Charge(10);
        Dictionary<TKey, TElement> table = Table<TSource, TKey, TElement>(m, source, comparer);
        foreach (TSource item in Source.Read(m, source)) DictionaryShims.Add(m, table, keySelector(item), elementSelector(item));
        return table;
    }

    [Shim("M:System.Linq.Enumerable.ToDictionary``2(System.Collections.Generic.IEnumerable{System.Collections.Generic.KeyValuePair{``0,``1}})")]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => ToDictionary(source, (IEqualityComparer<TKey>?)null);

    [Shim("M:System.Linq.Enumerable.ToDictionary``2(System.Collections.Generic.IEnumerable{System.Collections.Generic.KeyValuePair{``0,``1}},System.Collections.Generic.IEqualityComparer{``0})")]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        this IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        return DictionaryShims.Create(Guard.Charge(10), source, comparer);
    }

    [Shim("M:System.Linq.Enumerable.ToDictionary``2(System.Collections.Generic.IEnumerable{System.ValueTuple{``0,``1}})")]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(this IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull => ToDictionary(source, (IEqualityComparer<TKey>?)null);

    [Shim("M:System.Linq.Enumerable.ToDictionary``2(System.Collections.Generic.IEnumerable{System.ValueTuple{``0,``1}},System.Collections.Generic.IEqualityComparer{``0})")]
    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        this IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        Meter m = Guard.Charge(10);
        Dictionary<TKey, TValue> table = Table<(TKey, TValue), TKey, TValue>(m, source, comparer);
        foreach ((TKey key, TValue value) in Source.Read(m, source)) DictionaryShims.Add(m, table, key, value);
        return table;
    }

    private static Dictionary<TKey, TValue> Table<TSource, TKey, TValue>(Meter m, IEnumerable<TSource> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull =>
        DictionaryShims.Create<TKey, TValue>(m, Source.TryKnown(source, out ICollection<TSource>? known) ? known.Count : 0, comparer);
}
