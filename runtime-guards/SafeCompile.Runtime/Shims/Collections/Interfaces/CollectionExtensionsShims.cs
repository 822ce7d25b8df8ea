// If this file is wrong an attacker reaches the unmetered members of a base-library dictionary or list through an extension method.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="CollectionExtensions"/>. Its read-only wrappers stand with the others (<see cref="Views"/>).</summary>
public static class CollectionExtensionsShims
{
    [Shim("M:System.Collections.Generic.CollectionExtensions.GetValueOrDefault``2(System.Collections.Generic.IReadOnlyDictionary{``0,``1},``0)")]
    public static TValue? GetValueOrDefault<TKey, TValue>(Meter m, IReadOnlyDictionary<TKey, TValue> dictionary, TKey key) =>
        GetValueOrDefault(m, dictionary, key, default!);

    [Shim("M:System.Collections.Generic.CollectionExtensions.GetValueOrDefault``2(System.Collections.Generic.IReadOnlyDictionary{``0,``1},``0,``1)")]
    public static TValue GetValueOrDefault<TKey, TValue>(Meter m, IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return DictionaryInterfaceShims.TryGetValue(m, dictionary, key, out TValue? value) ? value : defaultValue;
    }

    [Shim("M:System.Collections.Generic.CollectionExtensions.TryAdd``2(System.Collections.Generic.IDictionary{``0,``1},``0,``1)")]
    public static bool TryAdd<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        if (DictionaryInterfaceShims.ContainsKey(m, dictionary, key)) return false;
        DictionaryInterfaceShims.Add(m, dictionary, key, value);
        return true;
    }

    [Shim("M:System.Collections.Generic.CollectionExtensions.Remove``2(System.Collections.Generic.IDictionary{``0,``1},``0,``1@)")]
    public static bool Remove<TKey, TValue>(Meter m, IDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return DictionaryInterfaceShims.TryGetValue(m, dictionary, key, out value) && DictionaryInterfaceShims.Remove(m, dictionary, key);
    }

    [Shim("M:System.Collections.Generic.CollectionExtensions.AddRange``1(System.Collections.Generic.List{``0},System.ReadOnlySpan{``0})")]
    public static void AddRange<T>(Meter m, List<T> list, params ReadOnlySpan<T> source)
    {
        ArgumentNullException.ThrowIfNull(list);
        Growth.List(m, list, source.Length);
        Work.Move<T>(m, source.Length);
        list.AddRange(source);
    }

    [Shim("M:System.Collections.Generic.CollectionExtensions.CopyTo``1(System.Collections.Generic.List{``0},System.Span{``0})")]
    public static void CopyTo<T>(Meter m, List<T> list, Span<T> destination)
    {
        ArgumentNullException.ThrowIfNull(list);
        Work.Move<T>(m, list.Count);
        list.CopyTo(destination);
    }
}
