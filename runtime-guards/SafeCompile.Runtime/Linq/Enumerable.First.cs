// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>The first, last or only element.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.First``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource First<TSource>(this IEnumerable<TSource> source) =>
        TryFirst(source, null, out TSource? first) ? first! : throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.First``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static TSource First<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        return TryFirst(source, predicate, out TSource? first) ? first! : throw Node.NoMatch();
    }

    [Shim("M:System.Linq.Enumerable.FirstOrDefault``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source) =>
        TryFirst(source, null, out TSource? first) ? first : default;

    [Shim("M:System.Linq.Enumerable.FirstOrDefault``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue) =>
        TryFirst(source, null, out TSource? first) ? first! : defaultValue;

    [Shim("M:System.Linq.Enumerable.FirstOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        return TryFirst(source, predicate, out TSource? first) ? first : default;
    }

    [Shim("M:System.Linq.Enumerable.FirstOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean},``0)")]
    public static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        Check(source, predicate);
        return TryFirst(source, predicate, out TSource? first) ? first! : defaultValue;
    }

    [Shim("M:System.Linq.Enumerable.Last``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource Last<TSource>(this IEnumerable<TSource> source) =>
        TryLast(source, null, out TSource? last) ? last! : throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Last``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        return TryLast(source, predicate, out TSource? last) ? last! : throw Node.NoMatch();
    }

    [Shim("M:System.Linq.Enumerable.LastOrDefault``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source) =>
        TryLast(source, null, out TSource? last) ? last : default;

    [Shim("M:System.Linq.Enumerable.LastOrDefault``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, TSource defaultValue) =>
        TryLast(source, null, out TSource? last) ? last! : defaultValue;

    [Shim("M:System.Linq.Enumerable.LastOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Check(source, predicate);
        return TryLast(source, predicate, out TSource? last) ? last : default;
    }

    [Shim("M:System.Linq.Enumerable.LastOrDefault``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean},``0)")]
    public static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue)
    {
        Check(source, predicate);
        return TryLast(source, predicate, out TSource? last) ? last! : defaultValue;
    }

    private static void Check<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
    }

    private static bool TryFirst<TSource>(IEnumerable<TSource> source, Func<TSource, bool>? predicate, out TSource? first)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (TSource item in Source.Read(Guard.Charge(10), source))
        {
            if (predicate is not null && !predicate(item)) continue;
            first = item;
            return true;
        }

        first = default;
        return false;
    }

    private static bool TryLast<TSource>(IEnumerable<TSource> source, Func<TSource, bool>? predicate, out TSource? last)
    {
        ArgumentNullException.ThrowIfNull(source);
        Meter m = Guard.Charge(10);
        last = default;
        if (source is IList<TSource> list)
        {
            // From the end, as the base library does: the predicate sees the last element first.
            for (int i = list.Count - 1; i >= 0; i--)
            {
                Guard.Charge(m, 4);
                last = list[i];
                if (predicate is null || predicate(last)) return true;
            }

            last = default;
            return false;
        }

        bool any = false;
        foreach (TSource item in Source.Read(m, source))
        {
            if (predicate is not null && !predicate(item)) continue;
            last = item;
            any = true;
        }

        return any;
    }
}
