// If this file is wrong an attacker copies arrays unpaid, or changes one that is said to be immutable.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>Making immutable arrays. Every change copies all elements, and so do these.</summary>
public static partial class ImmutableArrayShims
{
    private const string Static = "M:System.Collections.Immutable.ImmutableArray.";
    private const int BuilderBytes = 32;

    [Shim(Static + "Create``1(``0)")]
    public static ImmutableArray<T> Create<T>(Meter m, T item)
    {
        Work.Buffer<T>(m, 1);
        return ImmutableArray.Create(item);
    }

    [Shim(Static + "Create``1(``0,``0)")]
    public static ImmutableArray<T> Create<T>(Meter m, T item1, T item2)
    {
        Work.Buffer<T>(m, 2);
        return ImmutableArray.Create(item1, item2);
    }

    [Shim(Static + "Create``1(``0,``0,``0)")]
    public static ImmutableArray<T> Create<T>(Meter m, T item1, T item2, T item3)
    {
        Work.Buffer<T>(m, 3);
        return ImmutableArray.Create(item1, item2, item3);
    }

    [Shim(Static + "Create``1(``0,``0,``0,``0)")]
    public static ImmutableArray<T> Create<T>(Meter m, T item1, T item2, T item3, T item4)
    {
        Work.Buffer<T>(m, 4);
        return ImmutableArray.Create(item1, item2, item3, item4);
    }

    [Shim(Static + "Create``1(``0[])")]
    public static ImmutableArray<T> Create<T>(Meter m, params T[]? items)
    {
        Work.Buffer<T>(m, items?.Length ?? 0);
        return ImmutableArray.Create(items);
    }

    [Shim(Static + "Create``1(System.ReadOnlySpan{``0})")]
    public static ImmutableArray<T> Create<T>(Meter m, params ReadOnlySpan<T> items)
    {
        Work.Buffer<T>(m, items.Length);
        return ImmutableArray.Create(items);
    }

    [Shim(Static + "ToImmutableArray``1(System.ReadOnlySpan{``0})")]
    public static ImmutableArray<T> ToImmutableArray<T>(Meter m, ReadOnlySpan<T> items) => Create(m, items);

    [Shim(Static + "Create``1(System.Span{``0})")]
    [Shim(Static + "ToImmutableArray``1(System.Span{``0})")]
    public static ImmutableArray<T> Create<T>(Meter m, Span<T> items) => Create(m, (ReadOnlySpan<T>)items);

    [Shim(Static + "Create``1(``0[],System.Int32,System.Int32)")]
    public static ImmutableArray<T> Create<T>(Meter m, T[] items, int start, int length)
    {
        Work.Buffer<T>(m, Math.Min(length, items?.Length ?? 0));
        return ImmutableArray.Create(items!, start, length);
    }

    [Shim(Static + "Create``1(System.Collections.Immutable.ImmutableArray{``0},System.Int32,System.Int32)")]
    public static ImmutableArray<T> Create<T>(Meter m, ImmutableArray<T> items, int start, int length)
    {
        Work.Buffer<T>(m, items.IsDefault ? 0 : Math.Min(length, items.Length));
        return ImmutableArray.Create(items, start, length);
    }

    [Shim(Static + "CreateRange``1(System.Collections.Generic.IEnumerable{``0})")]
    [Shim(Static + "ToImmutableArray``1(System.Collections.Generic.IEnumerable{``0})")]
    public static ImmutableArray<T> CreateRange<T>(Meter m, IEnumerable<T> items)
    {
        Guard.Charge(m, 10);
        ArgumentNullException.ThrowIfNull(items);
        if (items is ImmutableArray<T> array) return ImmutableArray.CreateRange(array); // Shared, or refused when it is the default value.
        return Elements.Freeze(All(m, items));
    }

    [Shim(Static + "CreateRange``2(System.Collections.Immutable.ImmutableArray{``0},System.Func{``0,``1})")]
    public static ImmutableArray<TResult> CreateRange<TSource, TResult>(Meter m, ImmutableArray<TSource> items, Func<TSource, TResult> selector)
    {
        Map<TResult>(m, items.IsDefault ? 0 : items.Length);
        return ImmutableArray.CreateRange(items, selector);
    }

    [Shim(Static + "CreateRange``2(System.Collections.Immutable.ImmutableArray{``0},System.Int32,System.Int32,System.Func{``0,``1})")]
    public static ImmutableArray<TResult> CreateRange<TSource, TResult>(Meter m, ImmutableArray<TSource> items, int start, int length, Func<TSource, TResult> selector)
    {
        Map<TResult>(m, items.IsDefault ? 0 : Math.Min(length, items.Length));
        return ImmutableArray.CreateRange(items, start, length, selector);
    }

    [Shim(Static + "CreateRange``3(System.Collections.Immutable.ImmutableArray{``0},System.Func{``0,``1,``2},``1)")]
    public static ImmutableArray<TResult> CreateRange<TSource, TArg, TResult>(Meter m, ImmutableArray<TSource> items, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        Map<TResult>(m, items.IsDefault ? 0 : items.Length);
        return ImmutableArray.CreateRange(items, selector, arg);
    }

    [Shim(Static + "CreateRange``3(System.Collections.Immutable.ImmutableArray{``0},System.Int32,System.Int32,System.Func{``0,``1,``2},``1)")]
    public static ImmutableArray<TResult> CreateRange<TSource, TArg, TResult>(Meter m, ImmutableArray<TSource> items, int start, int length, Func<TSource, TArg, TResult> selector, TArg arg)
    {
        Map<TResult>(m, items.IsDefault ? 0 : Math.Min(length, items.Length));
        return ImmutableArray.CreateRange(items, start, length, selector, arg);
    }

    [Shim(Static + "CreateBuilder``1")]
    public static ImmutableArray<T>.Builder CreateBuilder<T>(Meter m) => CreateBuilder<T>(m, 8);

    [Shim(Static + "CreateBuilder``1(System.Int32)")]
    public static ImmutableArray<T>.Builder CreateBuilder<T>(Meter m, int initialCapacity)
    {
        Guard.Alloc(m, BuilderBytes);
        Work.Buffer<T>(m, initialCapacity);
        return ImmutableArray.CreateBuilder<T>(initialCapacity);
    }

    [Shim(Static + "BinarySearch``1(System.Collections.Immutable.ImmutableArray{``0},``0)")]
    public static int BinarySearch<T>(Meter m, ImmutableArray<T> array, T value) => ArrayShims.BinarySearch(m, Searched(array), value);

    [Shim(Static + "BinarySearch``1(System.Collections.Immutable.ImmutableArray{``0},``0,System.Collections.Generic.IComparer{``0})")]
    public static int BinarySearch<T>(Meter m, ImmutableArray<T> array, T value, IComparer<T>? comparer) => ArrayShims.BinarySearch(m, Searched(array), value, comparer);

    [Shim(Static + "BinarySearch``1(System.Collections.Immutable.ImmutableArray{``0},System.Int32,System.Int32,``0)")]
    public static int BinarySearch<T>(Meter m, ImmutableArray<T> array, int index, int length, T value) => ArrayShims.BinarySearch(m, Searched(array), index, length, value);

    [Shim(Static + "BinarySearch``1(System.Collections.Immutable.ImmutableArray{``0},System.Int32,System.Int32,``0,System.Collections.Generic.IComparer{``0})")]
    public static int BinarySearch<T>(Meter m, ImmutableArray<T> array, int index, int length, T value, IComparer<T>? comparer) =>
        ArrayShims.BinarySearch(m, Searched(array), index, length, value, comparer);

    /// <summary>The elements of any sequence in an array of our own: a guest's collection is never asked for its count.</summary>
    internal static T[] All<T>(Meter m, IEnumerable<T> items) => ListShims.ToArray(m, ListShims.Create(m, items));

    private static T[] Searched<T>(ImmutableArray<T> array) => array.IsDefault ? throw new ArgumentNullException(nameof(array)) : Elements.Of(array);

    private static void Map<TResult>(Meter m, int length)
    {
        Work.Buffer<TResult>(m, length);
        Work.Calls(m, length);
    }
}
