// If this file is wrong an attacker writes collection expressions whose elements are allocated unpaid.
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>What collection expressions become: <c>[a, ..b]</c> is <c>CollectionShims.Begin&lt;T&gt;(m).Add(a).Spread(b).ToArray()</c>.</summary>
public static class CollectionShims
{
    /// <summary>Starts a collection expression with elements of type <typeparamref name="T"/>.</summary>
    public static CollectionBuilder<T> Begin<T>(Meter m) => Guard.Alloc(m, 64) ? new CollectionBuilder<T>(m) : null!;

    /// <summary>The numbers of a spread, as those of another type that holds them all.</summary>
    public static T[] Numbers<TSource, T>(Meter m, IEnumerable<TSource> source)
        where TSource : INumberBase<TSource>
        where T : INumberBase<T>
    {
        CollectionBuilder<T> numbers = Begin<T>(m);
        foreach (TSource item in Source.Read(m, source)) numbers.Add(T.CreateTruncating(item));
        return numbers.ToArray();
    }
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

    /// <summary><c>..source</c> whose elements are boxed, or become nullable.</summary>
    public CollectionBuilder<T> SpreadBoxed<TSource>(IEnumerable<TSource> source)
    {
        foreach (TSource item in Source.Read(_m, source))
        {
            Guard.AllocLong(_m, Math.Max(24, 16 + Unsafe.SizeOf<TSource>())); // SizeOf is a JIT constant; no memory is touched.
            ListShims.Add(_m, _items, (T)(object)item!);
        }

        return this;
    }

    /// <summary>The elements as an immutable array.</summary>
    public ImmutableArray<T> ToImmutableArray() => Elements.Freeze(ToArray());

    /// <summary>The elements as an array; an empty expression gives the shared empty array.</summary>
    public T[] ToArray() => ListShims.ToArray(_m, _items);

    /// <summary>The elements as a list, which is the builder's own.</summary>
    public List<T> ToList() => _items;

    /// <summary>The elements as a sorted set; of equal ones the first stays, as if they were added.</summary>
    public SortedSet<T> ToSortedSet()
    {
        SortedSet<T> set = SortedSetShims.Create<T>(_m);
        foreach (T item in _items) SortedSetShims.Add(_m, set, item);
        return set;
    }

    /// <summary>The elements as a set with the metered comparer.</summary>
    public HashSet<T> ToHashSet() => HashSetShims.Create(_m, (IEnumerable<T>)_items);
}
