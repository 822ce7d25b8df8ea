// If this file is wrong an attacker sorts unpaid, or nests sorts in comparers until unwinding overflows the stack.
namespace SafeCompile.Runtime;

/// <summary>
/// Sorting and binary search of arrays: the base library's own algorithm, so that equal keys end up in the same order, with a charging
/// comparer. It catches and wraps what a comparer throws, so the call reserves the stack of one handler.
/// </summary>
public static partial class ArrayShims
{
    [Shim("M:System.Array.Sort``1(``0[])")]
    public static void Sort<T>(Meter m, T[] array) => Sort(m, array, (IComparer<T>?)null);

    [Shim("M:System.Array.Sort``1(``0[],System.Collections.Generic.IComparer{``0})")]
    public static void Sort<T>(Meter m, T[] array, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        Sort(m, array, 0, array.Length, comparer);
    }

    [Shim("M:System.Array.Sort``1(``0[],System.Int32,System.Int32)")]
    public static void Sort<T>(Meter m, T[] array, int index, int length) => Sort(m, array, index, length, null);

    [Shim("M:System.Array.Sort``1(``0[],System.Int32,System.Int32,System.Collections.Generic.IComparer{``0})")]
    public static void Sort<T>(Meter m, T[] array, int index, int length, IComparer<T>? comparer)
    {
        Work.Sort(m, length);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        Array.Sort(array, index, length, Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.Array.Sort``1(``0[],System.Comparison{``0})")]
    public static void Sort<T>(Meter m, T[] array, Comparison<T> comparison)
    {
        Work.Sort(m, array?.Length ?? 0);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        Array.Sort(array!, comparison);
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.Array.Sort``2(``0[],``1[])")]
    public static void Sort<TKey, TValue>(Meter m, TKey[] keys, TValue[]? items) => Sort(m, keys, items, null);

    [Shim("M:System.Array.Sort``2(``0[],``1[],System.Collections.Generic.IComparer{``0})")]
    public static void Sort<TKey, TValue>(Meter m, TKey[] keys, TValue[]? items, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Sort(m, keys, items, 0, keys.Length, comparer);
    }

    [Shim("M:System.Array.Sort``2(``0[],``1[],System.Int32,System.Int32)")]
    public static void Sort<TKey, TValue>(Meter m, TKey[] keys, TValue[]? items, int index, int length) =>
        Sort(m, keys, items, index, length, null);

    [Shim("M:System.Array.Sort``2(``0[],``1[],System.Int32,System.Int32,System.Collections.Generic.IComparer{``0})")]
    public static void Sort<TKey, TValue>(Meter m, TKey[] keys, TValue[]? items, int index, int length, IComparer<TKey>? comparer)
    {
        Work.Sort(m, 2L * length);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        Array.Sort(keys, items, index, length, Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
    }

    [Shim("M:System.Array.BinarySearch``1(``0[],``0)")]
    public static int BinarySearch<T>(Meter m, T[] array, T value) => BinarySearch(m, array, value, null);

    [Shim("M:System.Array.BinarySearch``1(``0[],``0,System.Collections.Generic.IComparer{``0})")]
    public static int BinarySearch<T>(Meter m, T[] array, T value, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        return BinarySearch(m, array, 0, array.Length, value, comparer);
    }

    [Shim("M:System.Array.BinarySearch``1(``0[],System.Int32,System.Int32,``0)")]
    public static int BinarySearch<T>(Meter m, T[] array, int index, int length, T value) =>
        BinarySearch(m, array, index, length, value, null);

    [Shim("M:System.Array.BinarySearch``1(``0[],System.Int32,System.Int32,``0,System.Collections.Generic.IComparer{``0})")]
    public static int BinarySearch<T>(Meter m, T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        Work.Search(m, length);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1);
        int found = Array.BinarySearch(array, index, length, value, Ordering.Safe(comparer));
        Guard.EndTry(m, mark);
        return found;
    }
}
