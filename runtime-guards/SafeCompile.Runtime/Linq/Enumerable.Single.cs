// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>The only element, and the element at a position.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Single``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource Single<TSource>(this IEnumerable<TSource> source) =>
        TrySingle(source, out TSource? single) ? single! : throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Single``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static TSource Single<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        TrySingle(source, predicate, out TSource? single) ? single! : throw Node.NoMatch();

    [Shim("M:System.Linq.Enumerable.SingleOrDefault``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source) =>
        TrySingle(source, out TSource? single) ? single : default;

    [Shim("M:System.Linq.Enumerable.SingleOrDefault``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue) =>
        TrySingle(source, out TSource? single) ? single! : defaultValue;

    [Shim("M:System.Linq.Enumerable.SingleOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        TrySingle(source, predicate, out TSource? single) ? single : default;

    [Shim("M:System.Linq.Enumerable.SingleOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean},``0)")]
    public static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue) =>
        TrySingle(source, predicate, out TSource? single) ? single! : defaultValue;

    [Shim("M:System.Linq.Enumerable.ElementAt``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static TSource ElementAt<TSource>(this IEnumerable<TSource> source, int index)
    {
        ArgumentNullException.ThrowIfNull(source);
        Guard.Charge(10);
        if (source is IList<TSource> list) return list[index]; // With the list's own exception.
        return TryElementAt(source, index, out TSource? element) ? element! : throw Node.OutOfRange(nameof(index));
    }

    [Shim("M:System.Linq.Enumerable.ElementAt``1(System.Collections.Generic.IEnumerable{``0},System.Index)")]
    public static TSource ElementAt<TSource>(this IEnumerable<TSource> source, Index index)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!index.IsFromEnd) return ElementAt(source, index.Value);
        if (TryGetNonEnumeratedCount(source, out int count)) return ElementAt(source, count - index.Value);
        return TryElementAt(source, index, out TSource? element) ? element! : throw Node.OutOfRange(nameof(index));
    }

    [Shim("M:System.Linq.Enumerable.ElementAtOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static TSource? ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, int index) =>
        TryElementAt(source, index, out TSource? element) ? element : default;

    [Shim("M:System.Linq.Enumerable.ElementAtOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Index)")]
    public static TSource? ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, Index index) =>
        TryElementAt(source, index, out TSource? element) ? element : default;

    private static bool TrySingle<TSource>(IEnumerable<TSource> source, out TSource? single)
    {
        ArgumentNullException.ThrowIfNull(source);
        bool found = false;
        single = default;
        foreach (TSource item in Source.Read(Guard.Charge(10), source))
        {
            if (found) throw Node.MoreThanOneElement();
            found = true;
            single = item;
        }

        return found;
    }

    private static bool TrySingle<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, out TSource? single)
    {
        Check(source, predicate);
        bool found = false;
        single = default;
        foreach (TSource item in Source.Read(Guard.Charge(10), source))
        {
            if (!predicate(item)) continue;
            if (found) throw Node.MoreThanOneMatch();
            found = true;
            single = item;
        }

        return found;
    }

    private static bool TryElementAt<TSource>(IEnumerable<TSource> source, Index index, out TSource? element)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!index.IsFromEnd) return TryElementAt(source, index.Value, out element);
        if (TryGetNonEnumeratedCount(source, out int count)) return TryElementAt(source, count - index.Value, out element);
        element = default;
        if (index.Value == 0) return false;
        Pile<TSource> all = Pile<TSource>.Of(Guard.Charge(10), source);
        int position = all.Count - index.Value;
        if (position < 0) return false;
        element = all.Items[position];
        return true;
    }

    private static bool TryElementAt<TSource>(IEnumerable<TSource> source, int index, out TSource? element)
    {
        ArgumentNullException.ThrowIfNull(source);
        Meter m = Guard.Charge(10);
        element = default;
        if (index < 0) return false;
        if (source is IList<TSource> list)
        {
            if (index >= list.Count) return false;
            element = list[index];
            return true;
        }

        foreach (TSource item in Source.Read(m, source))
        {
            if (index-- > 0) continue;
            element = item;
            return true;
        }

        return false;
    }
}
