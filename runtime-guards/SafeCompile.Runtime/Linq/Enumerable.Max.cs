// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Greatest elements. Null is skipped; of equal ones the first; NaN is the smallest number.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Int32})")]
    public static int Max(this IEnumerable<int> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Nullable{System.Int32}})")]
    public static int? Max(this IEnumerable<int?> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32})")]
    public static int Max<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Int32}})")]
    public static int? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Int64})")]
    public static long Max(this IEnumerable<long> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Nullable{System.Int64}})")]
    public static long? Max(this IEnumerable<long?> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int64})")]
    public static long Max<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Int64}})")]
    public static long? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Single})")]
    public static float Max(this IEnumerable<float> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Nullable{System.Single}})")]
    public static float? Max(this IEnumerable<float?> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Single})")]
    public static float Max<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Single}})")]
    public static float? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Double})")]
    public static double Max(this IEnumerable<double> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Nullable{System.Double}})")]
    public static double? Max(this IEnumerable<double?> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Double})")]
    public static double Max<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Double}})")]
    public static double? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Decimal})")]
    public static decimal Max(this IEnumerable<decimal> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max(System.Collections.Generic.IEnumerable{System.Nullable{System.Decimal}})")]
    public static decimal? Max(this IEnumerable<decimal?> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Decimal})")]
    public static decimal Max<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Decimal}})")]
    public static decimal? Max<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0})")]
    public static TSource? Max<TSource>(this IEnumerable<TSource> source) => Extreme(source, null, 1);

    [Shim("M:System.Linq.Enumerable.Max``1(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IComparer{``0})")]
    public static TSource? Max<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer) => Extreme(source, comparer, 1);

    [Shim("M:System.Linq.Enumerable.Max``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})")]
    public static TResult? Max<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector) =>
        Extreme(Selected(source, selector), null, 1);

    [Shim("M:System.Linq.Enumerable.MaxBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})")]
    public static TSource? MaxBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        ExtremeBy(source, keySelector, null, 1);

    [Shim("M:System.Linq.Enumerable.MaxBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1},System.Collections.Generic.IComparer{``1})")]
    public static TSource? MaxBy<TSource, TKey>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer) =>
        ExtremeBy(source, keySelector, comparer, 1);
}
