// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Set operations on sequences. The sets inside are made with the metered comparers.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Distinct``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source) => Distinct(source, null);

    [Shim("M:System.Linq.Enumerable.Distinct``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return UnionIterator(source, [], comparer);
    }

    [Shim("M:System.Linq.Enumerable.Union``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) =>
        Union(first, second, null);

    [Shim("M:System.Linq.Enumerable.Union``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static IEnumerable<TSource> Union<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Node.New<TSource>();
        return UnionIterator(first, second, comparer);
    }

    [Shim("M:System.Linq.Enumerable.Except``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) =>
        Except(first, second, null);

    [Shim("M:System.Linq.Enumerable.Except``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static IEnumerable<TSource> Except<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Node.New<TSource>();
        return FilterIterator(first, second, static item => item, comparer, keep: false);
    }

    [Shim("M:System.Linq.Enumerable.Intersect``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) =>
        Intersect(first, second, null);

    [Shim("M:System.Linq.Enumerable.Intersect``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static IEnumerable<TSource> Intersect<TSource>(
        this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Node.New<TSource>();
        return FilterIterator(first, second, static item => item, comparer, keep: true);
    }

    private static IEnumerable<TSource> UnionIterator<TSource>(
        IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        Meter m = Guard.Enter(Node.Step);
        HashSet<TSource> seen = HashSetShims.Create(m, comparer);
        foreach (TSource item in Source.Read(m, first))
        {
            if (!HashSetShims.Add(m, seen, item)) continue;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        foreach (TSource item in Source.Read(m, second))
        {
            if (!HashSetShims.Add(m, seen, item)) continue;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    // Elements whose key is among the keys (each key once), or is not and did not come before.
    private static IEnumerable<TSource> FilterIterator<TSource, TKey>(
        IEnumerable<TSource> source, IEnumerable<TKey> keys, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer, bool keep)
    {
        Meter m = Guard.Enter(Node.Step);
        HashSet<TKey> set = HashSetShims.Create(m, keys, comparer);
        foreach (TSource item in Source.Read(m, source))
        {
            TKey key = keySelector(item);
            if (!(keep ? HashSetShims.Remove(m, set, key) : HashSetShims.Add(m, set, key))) continue;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }
}
