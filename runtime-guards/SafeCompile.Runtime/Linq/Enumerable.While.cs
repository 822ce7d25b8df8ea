// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Prefixes and suffixes by predicate, and chunks.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.TakeWhile``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        Node.New<TSource>();
        return TakeWhileIterator(source, (item, _) => predicate(item));
    }

    [Shim("M:System.Linq.Enumerable.TakeWhile``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,System.Boolean})")]
    public static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        Node.New<TSource>();
        return TakeWhileIterator(source, predicate);
    }

    [Shim("M:System.Linq.Enumerable.SkipWhile``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})")]
    public static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        Node.New<TSource>();
        return SkipWhileIterator(source, (item, _) => predicate(item));
    }

    [Shim("M:System.Linq.Enumerable.SkipWhile``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32,System.Boolean})")]
    public static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(predicate);
        Node.New<TSource>();
        return SkipWhileIterator(source, predicate);
    }

    [Shim("M:System.Linq.Enumerable.Chunk``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (size < 1) throw Node.OutOfRange(nameof(size));
        Node.New<TSource>();
        return ChunkIterator(source, size);
    }

    private static IEnumerable<TSource> TakeWhileIterator<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Meter m = Guard.Enter(Node.Step);
        int index = -1;
        foreach (TSource item in Source.Read(m, source))
        {
            if (!predicate(item, checked(++index))) break;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TSource> SkipWhileIterator<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Meter m = Guard.Enter(Node.Step);
        int index = -1;
        bool skipping = true;
        foreach (TSource item in Source.Read(m, source))
        {
            if (skipping && predicate(item, checked(++index))) continue;
            skipping = false;
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TSource[]> ChunkIterator<TSource>(IEnumerable<TSource> source, int size)
    {
        Meter m = Guard.Enter(Node.Step);
        var chunk = new Pile<TSource>();
        foreach (TSource item in Source.Read(m, source))
        {
            chunk.Add(m, item);
            if (chunk.Count < size) continue;
            TSource[] full = chunk.ToArray(m);
            chunk = new Pile<TSource>();
            Guard.Leave(m);
            yield return full;
            m = Guard.Resume(Node.Step);
        }

        TSource[] rest = chunk.ToArray(m);
        Guard.Leave(m);
        if (rest.Length > 0) yield return rest;
    }
}
