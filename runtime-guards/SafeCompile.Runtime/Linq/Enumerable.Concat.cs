// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Joining sequences end to end or element by element.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Concat``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Node.New<TSource>();
        return ConcatIterator(first, second);
    }

    [Shim("M:System.Linq.Enumerable.Append``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static IEnumerable<TSource> Append<TSource>(this IEnumerable<TSource> source, TSource element)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return ConcatIterator(source, [element]);
    }

    [Shim("M:System.Linq.Enumerable.Prepend``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return ConcatIterator([element], source);
    }

    [Shim("M:System.Linq.Enumerable.DefaultIfEmpty``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<TSource?> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source) => DefaultIfEmpty(source, default!);

    [Shim("M:System.Linq.Enumerable.DefaultIfEmpty``1(System.Collections.Generic.IEnumerable{``0},``0)")]
    public static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source, TSource defaultValue)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return DefaultIfEmptyIterator(source, defaultValue);
    }

    [Shim("M:System.Linq.Enumerable.Zip``2(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``1})")]
    public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second) =>
        Zip(first, second, static (a, b) => (a, b));

    [Shim("M:System.Linq.Enumerable.Zip``3(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``1},System.Func{``0,``1,``2})")]
    public static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(
        this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(resultSelector);
        Node.New<TFirst>();
        return ZipIterator(first, second, resultSelector);
    }

    [Shim("M:System.Linq.Enumerable.Zip``3(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``1},System.Collections.Generic.IEnumerable{``2})")]
    public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(
        this IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        Node.New<TFirst>();
        return ZipIterator(ZipIterator(first, second, static (a, b) => (a, b)), third, static (pair, c) => (pair.a, pair.b, c));
    }

    private static IEnumerable<TSource> ConcatIterator<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        Meter m = Guard.Enter(Node.Step);
        foreach (TSource item in Source.Read(m, first))
        {
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        foreach (TSource item in Source.Read(m, second))
        {
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TSource> DefaultIfEmptyIterator<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        Meter m = Guard.Enter(Node.Step);
        bool any = false;
        foreach (TSource item in Source.Read(m, source))
        {
            any = true;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
        if (!any) yield return defaultValue;
    }

    private static IEnumerable<TResult> ZipIterator<TFirst, TSecond, TResult>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        Meter m = Guard.Enter(Node.Step);
        Reader<TFirst> left = Source.Read(m, first);
        Reader<TSecond> right = default;
        try
        {
            right = Source.Read(m, second);
            while (left.MoveNext() && right.MoveNext())
            {
                TResult result = resultSelector(left.Current, right.Current);
                Guard.Leave(m);
                yield return result;
                m = Guard.Resume(Node.Step);
            }
        }
        finally
        {
            right.Dispose();
            left.Dispose();
        }

        Guard.Leave(m);
    }
}
