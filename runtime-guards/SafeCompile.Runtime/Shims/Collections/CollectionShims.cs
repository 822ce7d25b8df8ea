// If this file is wrong an attacker writes collection expressions whose elements are allocated unpaid.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>What collection expressions become: <c>[a, ..b]</c> is <c>CollectionShims.Begin&lt;T&gt;(m).Add(a).Spread(b).ToArray()</c>.</summary>
public static class CollectionShims
{
    /// <summary>Starts a collection expression with elements of type <typeparamref name="T"/>.</summary>
    public static CollectionBuilder<T> Begin<T>(Meter m) => Guard.Alloc(m, 64) ? new CollectionBuilder<T>(m) : null!;
}

/// <summary>Collects the elements of one collection expression; every growth is charged. For one use.</summary>
public sealed class CollectionBuilder<T>
{
    private readonly Meter _m;
    private readonly List<T> _items = [];

    internal CollectionBuilder(Meter m) => _m = m;

    /// <summary>An element.</summary>
    public CollectionBuilder<T> Add(T item)
    {
        ListShims.Add(_m, _items, item);
        return this;
    }

    /// <summary><c>..source</c>; null throws <see cref="NullReferenceException"/> as C# does.</summary>
    public CollectionBuilder<T> Spread(IEnumerable<T> source)
    {
        foreach (T item in Source.Read(_m, source)) ListShims.Add(_m, _items, item);
        return this;
    }

    /// <inheritdoc cref="Spread(IEnumerable{T})"/>
    public CollectionBuilder<T> Spread(T[] source)
    {
        _ = source.Length;
        ListShims.AddRange(_m, _items, source);
        return this;
    }

    /// <inheritdoc cref="Spread(IEnumerable{T})"/>
    public CollectionBuilder<T> Spread(List<T> source)
    {
        _ = source.Count;
        ListShims.AddRange(_m, _items, source);
        return this;
    }

    /// <inheritdoc cref="Spread(IEnumerable{T})"/>
    public CollectionBuilder<T> Spread(ReadOnlySpan<T> source)
    {
        CollectionExtensionsShims.AddRange(_m, _items, source);
        return this;
    }

    /// <inheritdoc cref="Spread(IEnumerable{T})"/>
    public CollectionBuilder<T> Spread(Span<T> source) => Spread((ReadOnlySpan<T>)source);

    /// <inheritdoc cref="Spread(IEnumerable{T})"/>
    public CollectionBuilder<T> Spread(ImmutableArray<T> source) => Spread(Elements.Of(source));

    /// <summary>The elements as an immutable array.</summary>
    public ImmutableArray<T> ToImmutableArray() => Elements.Freeze(ToArray());

    /// <summary>The elements as an array; an empty expression gives the shared empty array.</summary>
    public T[] ToArray() => ListShims.ToArray(_m, _items);

    /// <summary>The elements as a list, which is the builder's own.</summary>
    public List<T> ToList() => _items;

    /// <summary>The elements as a set with the metered comparer.</summary>
    public HashSet<T> ToHashSet() => HashSetShims.Create(_m, (IEnumerable<T>)_items);
}
