// If this file is wrong an attacker sorts or reverses memory unpaid, or nests sorts in comparers until unwinding overflows the stack.
namespace SafeCompile.Runtime;

/// <summary>Order in spans. The base library catches what a comparer throws, so a sort reserves the stack of one handler.</summary>
public static partial class MemoryExtensionsShims
{
    [Shim("M:System.MemoryExtensions.Reverse``1(System.Span{``0})")]
    public static void Reverse<T>(Meter m, Span<T> span)
    {
        Work.Move<T>(m, span.Length);
        span.Reverse();
    }

    [Shim("M:System.MemoryExtensions.Sort``1(System.Span{``0})")]
    public static void Sort<T>(Meter m, Span<T> span) => SortSpan<T>(m, span, null);

    [Shim("M:System.MemoryExtensions.Sort``1(System.Span{``0},System.Comparison{``0})")]
    public static void Sort<T>(Meter m, Span<T> span, Comparison<T> comparison)
    {
        Work.Sort(m, span.Length);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        span.Sort(comparison);
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.MemoryExtensions.Sort``2(System.Span{``0},``1)")]
    public static void Sort<T, TComparer>(Meter m, Span<T> span, TComparer comparer)
        where TComparer : IComparer<T>? => SortSpan(m, span, comparer);

    [Shim("M:System.MemoryExtensions.Sort``2(System.Span{``0},System.Span{``1})")]
    public static void Sort<TKey, TValue>(Meter m, Span<TKey> keys, Span<TValue> items)
    {
        Work.Sort(m, 2L * keys.Length);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        keys.Sort(items, Ordering.Safe<TKey>(null));
        Guard.EndTry(m, mark);
    }

    private static void SortSpan<T>(Meter m, Span<T> span, IComparer<T>? comparer)
    {
        Work.Sort(m, span.Length);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        span.Sort(Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.MemoryExtensions.BinarySearch``2(System.ReadOnlySpan{``0},``0,``1)")]
    public static int BinarySearch<T, TComparer>(Meter m, ReadOnlySpan<T> span, T value, TComparer comparer)
        where TComparer : IComparer<T>, allows ref struct
    {
        Work.Search(m, span.Length);
        return span.BinarySearch(value, comparer);
    }

    [Shim("M:System.MemoryExtensions.SequenceCompareTo``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static int SequenceCompareTo<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IComparable<T>?
    {
        int n = Math.Min(span.Length, other.Length);
        for (int i = 0; i < n; i++)
        {
            Guard.Charge(m, 2);
            int order = Ordering.Compare(m, span[i], other[i]);
            if (order != 0) return order;
        }

        return span.Length.CompareTo(other.Length);
    }

    [Shim("M:System.MemoryExtensions.CopyTo``1(``0[],System.Span{``0})")]
    public static void CopyTo<T>(Meter m, T[]? source, Span<T> destination) =>
        SpanShims.CopyTo(m, new ReadOnlySpan<T>(source), destination);

    [Shim("M:System.MemoryExtensions.Replace``1(System.Span{``0},``0,``0)")]
    public static void Replace<T>(Meter m, Span<T> span, T oldValue, T newValue)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Same(m, span[i], oldValue, null)) span[i] = newValue;
        }
    }
}
