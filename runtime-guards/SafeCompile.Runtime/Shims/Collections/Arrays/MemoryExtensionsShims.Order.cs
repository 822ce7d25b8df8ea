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
}
