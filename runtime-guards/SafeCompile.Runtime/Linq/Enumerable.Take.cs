// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Prefixes and suffixes by count.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Take``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return count <= 0 ? [] : TakeIterator(source, count);
    }

    [Shim("M:System.Linq.Enumerable.Skip``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return SkipIterator(source, count);
    }

    [Shim("M:System.Linq.Enumerable.TakeLast``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static IEnumerable<TSource> TakeLast<TSource>(this IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return count <= 0 ? [] : TakeLastIterator(source, count, int.MaxValue);
    }

    [Shim("M:System.Linq.Enumerable.SkipLast``1(System.Collections.Generic.IEnumerable{``0},System.Int32)")]
    public static IEnumerable<TSource> SkipLast<TSource>(this IEnumerable<TSource> source, int count)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        return count <= 0 ? SkipIterator(source, 0) : SkipLastIterator(source, count);
    }

    [Shim("M:System.Linq.Enumerable.Take``1(System.Collections.Generic.IEnumerable{``0},System.Range)")]
    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, Range range)
    {
        ArgumentNullException.ThrowIfNull(source);
        Node.New<TSource>();
        int start = range.Start.Value;
        int end = range.End.Value;
        if (!range.Start.IsFromEnd)
        {
            if (range.End.IsFromEnd) return SkipLast(Skip(source, start), end);
            return start >= end ? [] : TakeIterator(SkipIterator(source, start), end - start);
        }

        if (start == 0 || (range.End.IsFromEnd && end >= start)) return [];
        return range.End.IsFromEnd ? SkipLast(TakeLast(source, start), end) : end == 0 ? [] : TakeLastIterator(source, start, end);
    }

    private static IEnumerable<TSource> TakeIterator<TSource>(IEnumerable<TSource> source, int count)
    {
        Meter m = Guard.Enter(Node.Step);
        foreach (TSource item in Source.Read(m, source))
        {
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
            if (--count == 0) break;
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TSource> SkipIterator<TSource>(IEnumerable<TSource> source, int count)
    {
        Meter m = Guard.Enter(Node.Step);
        foreach (TSource item in Source.Read(m, source))
        {
            if (count > 0)
            {
                count--;
                continue;
            }

            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    // The last count elements, of those only the ones before position end.
    private static IEnumerable<TSource> TakeLastIterator<TSource>(IEnumerable<TSource> source, int count, int end)
    {
        Meter m = Guard.Enter(Node.Step);
        Queue<TSource> last = QueueShims.Create<TSource>(m);
        int position = 0;
        foreach (TSource item in Source.Read(m, source))
        {
            if (last.Count == count)
            {
                last.Dequeue();
                position++;
            }

            QueueShims.Enqueue(m, last, item);
        }

        while (last.Count > 0 && position++ < end)
        {
            TSource item = last.Dequeue();
            Guard.Leave(m);
            yield return item;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    private static IEnumerable<TSource> SkipLastIterator<TSource>(IEnumerable<TSource> source, int count)
    {
        Meter m = Guard.Enter(Node.Step);
        Queue<TSource> held = QueueShims.Create<TSource>(m);
        foreach (TSource item in Source.Read(m, source))
        {
            if (held.Count < count)
            {
                QueueShims.Enqueue(m, held, item);
                continue;
            }

            TSource first = held.Dequeue();
            held.Enqueue(item);
            Guard.Leave(m);
            yield return first;
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }
}
