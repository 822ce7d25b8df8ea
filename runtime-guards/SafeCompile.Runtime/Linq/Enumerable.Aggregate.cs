// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Folding, and sequences into collections.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Aggregate``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``0,``0})")]
    public static TSource Aggregate<TSource>(this IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(func);
        bool any = false;
        TSource? result = default;
        foreach (TSource item in Source.Read(Guard.Charge(10), source))
        {
            result = any ? func(result!, item) : item;
            any = true;
        }

        return any ? result! : throw Node.NoElements();
    }

    [Shim("M:System.Linq.Enumerable.Aggregate``2(System.Collections.Generic.IEnumerable{``0},``1,System.Func{``1,``0,``1})")]
    public static TAccumulate Aggregate<TSource, TAccumulate>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(func);
        TAccumulate result = seed;
        foreach (TSource item in Source.Read(Guard.Charge(10), source)) result = func(result, item);
        return result;
    }

    [Shim("M:System.Linq.Enumerable.Aggregate``3(System.Collections.Generic.IEnumerable{``0},``1,System.Func{``1,``0,``1},System.Func{``1,``2})")]
    public static TResult Aggregate<TSource, TAccumulate, TResult>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return resultSelector(Aggregate(source, seed, func));
    }

    [Shim("M:System.Linq.Enumerable.ToArray``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource[] ToArray<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Meter m = Guard.Charge(10);
        return Pile<TSource>.Of(m, source).ToArray(m);
    }

    [Shim("M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})")]
    public static List<TSource> ToList<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ListShims.Create(Guard.Charge(10), source);
    }

    [Shim("M:System.Linq.Enumerable.ToHashSet``1(System.Collections.Generic.IEnumerable{``0})")]
    public static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source) => ToHashSet(source, null);

    [Shim("M:System.Linq.Enumerable.ToHashSet``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source, IEqualityComparer<TSource>? comparer)
    {
        ArgumentNullException.ThrowIfNull(source);
        return HashSetShims.Create(Guard.Charge(10), source, comparer);
    }

    [Shim("M:System.Linq.Enumerable.AsEnumerable``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source) => source;

    [Shim("M:System.Linq.Enumerable.Reverse``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return ReverseIterator(source);
    }

    [Shim("M:System.Linq.Enumerable.Reverse``1(``0[])")]
    public static IEnumerable<TSource> Reverse<TSource>(this TSource[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return ReverseIterator(source);
    }

    private static IEnumerable<TSource> ReverseIterator<TSource>(IEnumerable<TSource> source)
    {
        Meter m = Guard.Enter(Node.Step);
        Pile<TSource> items = Pile<TSource>.Of(m, source);
        for (int i = items.Count - 1; i >= 0; i--)
        {
            Guard.Leave(m);
            yield return items.Items[i];
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }
}
