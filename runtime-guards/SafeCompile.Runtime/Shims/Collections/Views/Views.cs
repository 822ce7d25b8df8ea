// If this file is wrong an attacker nests wrappers until the stack overflows, or has a count of its own trusted as the base library's.
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// What stands behind the base library's wrappers. Wrappers are made only around the base library's own collections, and one around another is
/// made around what that one wraps: reading through both gives the same elements, and no chain can grow.
/// </summary>
internal static class Views
{
    /// <summary>The list that reads the same as <paramref name="list"/>, without wrappers.</summary>
    internal static IList<T> Readable<T>(IList<T> list)
    {
        while (true)
        {
            Type type = list.GetType(); // A host's derived class may read differently.
            if (type == typeof(ReadOnlyCollection<T>)) list = Wrapped<T>.Of((ReadOnlyCollection<T>)list);
            else if (type == typeof(Collection<T>)) list = Wrapped<T>.Of((Collection<T>)list);
            else return list;
        }
    }

    /// <inheritdoc cref="Readable{T}(IList{T})"/>
    internal static ICollection<T> Readable<T>(ICollection<T> collection) => collection is IList<T> list ? Readable(list) : collection;

    /// <summary>The collection that changes the same as <paramref name="collection"/>: a read-only wrapper stays, since it refuses.</summary>
    internal static ICollection<T> Writable<T>(ICollection<T> collection)
    {
        while (collection.GetType() == typeof(Collection<T>)) collection = Wrapped<T>.Of((Collection<T>)collection);
        return collection;
    }

    /// <inheritdoc cref="Writable{T}(ICollection{T})"/>
    internal static IList<T> Writable<T>(IList<T> list)
    {
        while (list.GetType() == typeof(Collection<T>)) list = Wrapped<T>.Of((Collection<T>)list);
        return list;
    }

    /// <summary>A list to put a wrapper around; refuses collections of guests, whose code the wrapper's plain members would run.</summary>
    internal static IList<T> Own<T>(IList<T> list)
    {
        if (list is not T[] && !Origin.IsFramework(list.GetType()))
            throw new NotSupportedException("Only arrays and lists of the base library can be wrapped; hand your own list out as IReadOnlyList<T>.");
        return list;
    }

    /// <summary>A dictionary to put a read-only wrapper around.</summary>
    internal static IDictionary<TKey, TValue> Own<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        while (dictionary.GetType() == typeof(ReadOnlyDictionary<TKey, TValue>))
            dictionary = WrappedPairs<TKey, TValue>.Of((ReadOnlyDictionary<TKey, TValue>)dictionary);
        if (!Origin.IsFramework(dictionary.GetType()))
            throw new NotSupportedException("Only dictionaries of the base library can be wrapped; hand your own out as IReadOnlyDictionary<TKey, TValue>.");
        return dictionary;
    }
}

/// <summary>The private fields of the wrappers; a test holds that they are still there.</summary>
internal static class Wrapped<T>
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "list")]
    internal static extern ref IList<T> Of(ReadOnlyCollection<T> view);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "items")]
    internal static extern ref IList<T> Of(Collection<T> view);
}

/// <inheritdoc cref="Wrapped{T}"/>
internal static class WrappedPairs<TKey, TValue>
    where TKey : notnull
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_dictionary")]
    internal static extern ref IDictionary<TKey, TValue> Of(ReadOnlyDictionary<TKey, TValue> view);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_collection")]
    internal static extern ref ICollection<TKey> Of(ReadOnlyDictionary<TKey, TValue>.KeyCollection view);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_collection")]
    internal static extern ref ICollection<TValue> Of(ReadOnlyDictionary<TKey, TValue>.ValueCollection view);
}
