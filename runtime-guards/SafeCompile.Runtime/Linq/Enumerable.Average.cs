// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
using System.Numerics;

namespace SafeCompile.Runtime.Linq;

/// <summary>Averages: null is skipped.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Int32})")]
    public static double Average(this IEnumerable<int> source) =>
        Average<int, int, long, double>(source, static x => x) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Nullable{System.Int32}})")]
    public static double? Average(this IEnumerable<int?> source) => Average<int?, int, long, double>(source, static x => x);

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32})")]
    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) =>
        Average<TSource, int, long, double>(source, Lift(selector)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Int32}})")]
    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) =>
        Average<TSource, int, long, double>(source, selector);

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Int64})")]
    public static double Average(this IEnumerable<long> source) =>
        Average<long, long, long, double>(source, static x => x) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Nullable{System.Int64}})")]
    public static double? Average(this IEnumerable<long?> source) => Average<long?, long, long, double>(source, static x => x);

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int64})")]
    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) =>
        Average<TSource, long, long, double>(source, Lift(selector)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Int64}})")]
    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) =>
        Average<TSource, long, long, double>(source, selector);

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Single})")]
    public static float Average(this IEnumerable<float> source) =>
        Average<float, float, double, float>(source, static x => x, IsSpan(source)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Nullable{System.Single}})")]
    public static float? Average(this IEnumerable<float?> source) => Average<float?, float, double, float>(source, static x => x);

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Single})")]
    public static float Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) =>
        Average<TSource, float, double, float>(source, Lift(selector)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Single}})")]
    public static float? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) =>
        Average<TSource, float, double, float>(source, selector);

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Double})")]
    public static double Average(this IEnumerable<double> source) =>
        Average<double, double, double, double>(source, static x => x, IsSpan(source)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Nullable{System.Double}})")]
    public static double? Average(this IEnumerable<double?> source) => Average<double?, double, double, double>(source, static x => x);

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Double})")]
    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) =>
        Average<TSource, double, double, double>(source, Lift(selector)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Double}})")]
    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) =>
        Average<TSource, double, double, double>(source, selector);

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Decimal})")]
    public static decimal Average(this IEnumerable<decimal> source) =>
        Average<decimal, decimal, decimal, decimal>(source, static x => x, IsSpan(source)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average(System.Collections.Generic.IEnumerable{System.Nullable{System.Decimal}})")]
    public static decimal? Average(this IEnumerable<decimal?> source) =>
        Average<decimal?, decimal, decimal, decimal>(source, static x => x);

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Decimal})")]
    public static decimal Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) =>
        Average<TSource, decimal, decimal, decimal>(source, Lift(selector)) ?? throw Node.NoElements();

    [Shim("M:System.Linq.Enumerable.Average``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Decimal}})")]
    public static decimal? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) =>
        Average<TSource, decimal, decimal, decimal>(source, selector);

    private static TResult? Average<TSource, T, TTotal, TResult>(IEnumerable<TSource> source, Func<TSource, T?> selector, bool fromZero = false)
        where T : struct, INumber<T>
        where TTotal : struct, INumber<TTotal>
        where TResult : struct, INumber<TResult>
    {
        // From minus zero, which is none for integers, so that the average of minus zeros is one.
        TTotal total = Total(source, selector, fromZero ? TTotal.Zero : -TTotal.Zero, out long count);
        if (count == 0) return null;
        // Single precision divides in double and rounds once, as the base library does.
        return typeof(TResult) == typeof(float)
            ? TResult.CreateChecked(double.CreateChecked(total) / count)
            : TResult.CreateChecked(total) / TResult.CreateChecked(count);
    }

    // The base library adds up arrays and lists from zero, and everything else from the first element.
    private static bool IsSpan<T>(IEnumerable<T> source) => source is T[] || source?.GetType() == typeof(List<T>);
}
