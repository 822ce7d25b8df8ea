// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>
/// LINQ to objects with the results, laziness and exceptions of System.Linq.Enumerable, metered: guests' query expressions and
/// extension calls bind here. Elements cost a few units each, operators about 200 bytes, buffers their bytes; delegates are guest
/// code and charge themselves. Not thread-safe, like everything that belongs to a context.
/// </summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        Node.New<TSource>();
        return WhereIterator(source, predicate);
    }

    [Shim("M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,System.Boolean})")]
    public static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        Node.New<TSource>();
        return WhereIterator(source, predicate);
    }

    [Shim("M:System.Linq.Enumerable.OfType``1(System.Collections.IEnumerable)")]
    public static IEnumerable<TResult> OfType<TResult>(this System.Collections.IEnumerable source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TResult>();
        return OfTypeIterator<TResult>(source, cast: false);
    }

    [Shim("M:System.Linq.Enumerable.Cast``1(System.Collections.IEnumerable)")]
    public static IEnumerable<TResult> Cast<TResult>(this System.Collections.IEnumerable source)
    {
        if (source is IEnumerable<TResult> typed) return typed;
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TResult>();
        return OfTypeIterator<TResult>(source, cast: true);
    }

    private static IEnumerable<TSource> WhereIterator<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Meter m = Guard.Enter(Node.Step);
        foreach (TSource item in Source.Read(m, source))
        {
            if (!predicate(item)) continue;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TSource> WhereIterator<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Meter m = Guard.Enter(Node.Step);
        int index = -1;
        foreach (TSource item in Source.Read(m, source))
        {
            if (!predicate(item, checked(++index))) continue;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TResult> OfTypeIterator<TResult>(System.Collections.IEnumerable source, bool cast)
    {
        Meter m = Guard.Enter(Node.Step);
        System.Collections.IEnumerator e = Source.Open(m, source);
        try
        {
            while (e.MoveNext())
            {
                Guard.Charge(m, 10, Boxes.Bytes);
                object? item = Boxes.Paid(m, e.Current);
                if (!cast && item is not TResult) continue;
                Guard.Leave(m);
                yield return (TResult)item!;
                m = Guard.Resume(Node.Step);
            }
        }
        finally
        {
            Source.Close(e as IDisposable);
        }

        Guard.Leave(m);
    }
}
