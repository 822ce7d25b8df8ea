// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Projection.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})")]
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        Node.New<TSource>();
        return SelectIterator(source, selector);
    }

    [Shim("M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,``1})")]
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        Node.New<TSource>();
        return SelectIterator(source, selector);
    }

    [Shim("M:System.Linq.Enumerable.Index``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<(int Index, TSource Item)> Index<TSource>(this IEnumerable<TSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return SelectIterator(source, static (TSource item, int index) => (index, item));
    }

    [Shim("M:System.Linq.Enumerable.SelectMany``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Collections.Generic.IEnumerable{``1}})")]
    public static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        Node.New<TSource>();
        Node.New<TResult>(); // Two readers.
        return SelectManyIterator(source, (item, _) => selector(item), static (_, element) => element);
    }

    [Shim("M:System.Linq.Enumerable.SelectMany``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,System.Collections.Generic.IEnumerable{``1}})")]
    public static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        Node.New<TSource>();
        Node.New<TResult>(); // Two readers.
        return SelectManyIterator(source, selector, static (_, element) => element);
    }

    [Shim("M:System.Linq.Enumerable.SelectMany``3(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Collections.Generic.IEnumerable{``1}},System.Func{``0,``1,``2})")]
    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(collectionSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        Node.New<TSource>();
        Node.New<TResult>(); // Two readers.
        return SelectManyIterator(source, (item, _) => collectionSelector(item), resultSelector);
    }

    [Shim("M:System.Linq.Enumerable.SelectMany``3(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,System.Collections.Generic.IEnumerable{``1}},System.Func{``0,``1,``2})")]
    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(collectionSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        Node.New<TSource>();
        Node.New<TResult>(); // Two readers.
        return SelectManyIterator(source, collectionSelector, resultSelector);
    }

    private static IEnumerable<TResult> SelectIterator<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        Meter m = Guard.Enter(Node.Step);
        foreach (TSource item in Source.Read(m, source))
        {
            TResult result = selector(item);
            Guard.Leave(m);
            yield return result;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TResult> SelectIterator<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        Meter m = Guard.Enter(Node.Step);
        int index = -1;
        foreach (TSource item in Source.Read(m, source))
        {
            TResult result = selector(item, checked(++index));
            Guard.Leave(m);
            yield return result;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TResult> SelectManyIterator<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        Meter m = Guard.Enter(Node.Step);
        int index = -1;
        foreach (TSource item in Source.Read(m, source))
        {
            foreach (TCollection element in Source.Read(m, collectionSelector(item, checked(++index))))
            {
                TResult result = resultSelector(item, element);
                Guard.Leave(m);
                yield return result;
                m = Guard.Resume(Node.Step);
            }
        }

        Guard.Leave(m);
    }
}
