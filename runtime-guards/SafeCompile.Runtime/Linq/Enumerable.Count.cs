// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Counting and tests.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Count``1(System.Collections.Generic.IEnumerable{``0})")]
    public static int Count<TSource>(this IEnumerable<TSource> source)
    {
        if (TryGetNonEnumeratedCount(source, out int count)) return count;
        foreach (TSource _ in Source.Read(Guard.Current(), source)) checked { count++; }
        return count;
    }

    [Shim("M:System.Linq.Enumerable.Count``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        checked((int)LongCount(source, predicate));

    [Shim("M:System.Linq.Enumerable.LongCount``1(System.Collections.Generic.IEnumerable{``0})")]
    public static long LongCount<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        long count = 0;
        foreach (TSource _ in Source.Read(Guard.Charge(10), source)) count++;
        return count;
    }

    [Shim("M:System.Linq.Enumerable.LongCount``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static long LongCount<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        long count = 0;
        foreach (TSource item in Source.Read(Guard.Charge(10), source))
        {
            if (predicate(item)) count++;
        }

        return count;
    }

    [Shim("M:System.Linq.Enumerable.TryGetNonEnumeratedCount``1(System.Collections.Generic.IEnumerable{``0},System.Int32@)")]
    public static bool TryGetNonEnumeratedCount<TSource>(this IEnumerable<TSource> source, out int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        Guard.Charge(10);
        switch (source)
        {
            case Grouped<TSource> group:
                count = group.Items.Count;
                return true;
            case ICollection<TSource> collection:
                count = collection.Count;
                return true;
            case System.Collections.ICollection collection:
                count = collection.Count;
                return true;
            default:
                count = 0;
                return false;
        }
    }

    [Shim("M:System.Linq.Enumerable.Any``1(System.Collections.Generic.IEnumerable{``0})")]
    public static bool Any<TSource>(this IEnumerable<TSource> source) =>
        TryGetNonEnumeratedCount(source, out int count) ? count != 0 : TryFirst(source, null, out _);

    [Shim("M:System.Linq.Enumerable.Any``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static bool Any<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        return TryFirst(source, predicate, out _);
    }

    [Shim("M:System.Linq.Enumerable.All``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static bool All<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        foreach (TSource item in Source.Read(Guard.Charge(10), source))
        {
            if (!predicate(item)) return false;
        }

        return true;
    }

    [Shim("M:System.Linq.Enumerable.Contains``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value) =>
        source is ICollection<TSource> collection
            ? CollectionInterfaceShims.Contains(Guard.Charge(10), collection, value)
            : Contains(source, value, null);

    [Shim("M:System.Linq.Enumerable.Contains``1(System.Collections.Generic.IEnumerable{``0},``0,System.Collections.Generic.IEqualityComparer{``0})")]
    public static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        Meter m = Guard.Charge(10);
        foreach (TSource item in Source.Read(m, source))
        {
            if (comparer is null ? Equality.Same(m, item, value) : comparer.Equals(item, value)) return true;
        }

        return false;
    }

    [Shim("M:System.Linq.Enumerable.SequenceEqual``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0})")]
    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second) =>
        SequenceEqual(first, second, null);

    [Shim("M:System.Linq.Enumerable.SequenceEqual``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Meter m = Guard.Charge(10);
        if (first is ICollection<TSource> a && second is ICollection<TSource> b && a.Count != b.Count) return false;
        Reader<TSource> left = Source.Read(m, first);
        Reader<TSource> right = default;
        try
        {
            right = Source.Read(m, second);
            while (left.MoveNext())
            {
                if (!right.MoveNext()) return false;
                if (!(comparer is null ? Equality.Same(m, left.Current, right.Current) : comparer.Equals(left.Current, right.Current))) return false;
            }

            return !right.MoveNext();
        }
        finally
        {
            right.Dispose();
            left.Dispose();
        }
    }
}
