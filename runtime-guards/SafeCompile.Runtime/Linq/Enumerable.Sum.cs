// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
using System.Numerics;

namespace SafeCompile.Runtime.Linq;

/// <summary>Sums: checked for integers, in double precision for float; null counts as zero.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Int32})")]
    public static int Sum(this IEnumerable<int> source) => Total<int, int, int>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Nullable{System.Int32}})")]
    public static int? Sum(this IEnumerable<int?> source) => Total<int?, int, int>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int32})")]
    public static int Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) =>
        Total<TSource, int, int>(source, Lift(selector), out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Int32}})")]
    public static int? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) =>
        Total<TSource, int, int>(source, selector, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Int64})")]
    public static long Sum(this IEnumerable<long> source) => Total<long, long, long>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Nullable{System.Int64}})")]
    public static long? Sum(this IEnumerable<long?> source) => Total<long?, long, long>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Int64})")]
    public static long Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) =>
        Total<TSource, long, long>(source, Lift(selector), out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Int64}})")]
    public static long? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) =>
        Total<TSource, long, long>(source, selector, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Single})")]
    public static float Sum(this IEnumerable<float> source) => (float)Total<float, float, double>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Nullable{System.Single}})")]
    public static float? Sum(this IEnumerable<float?> source) => (float)Total<float?, float, double>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Single})")]
    public static float Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) =>
        (float)Total<TSource, float, double>(source, Lift(selector), out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Single}})")]
    public static float? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) =>
        (float)Total<TSource, float, double>(source, selector, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Double})")]
    public static double Sum(this IEnumerable<double> source) => Total<double, double, double>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Nullable{System.Double}})")]
    public static double? Sum(this IEnumerable<double?> source) => Total<double?, double, double>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Double})")]
    public static double Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) =>
        Total<TSource, double, double>(source, Lift(selector), out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Double}})")]
    public static double? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) =>
        Total<TSource, double, double>(source, selector, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Decimal})")]
    public static decimal Sum(this IEnumerable<decimal> source) => Total<decimal, decimal, decimal>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum(System.Collections.Generic.IEnumerable{System.Nullable{System.Decimal}})")]
    public static decimal? Sum(this IEnumerable<decimal?> source) => Total<decimal?, decimal, decimal>(source, static x => x, out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Decimal})")]
    public static decimal Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) =>
        Total<TSource, decimal, decimal>(source, Lift(selector), out _);

    [Shim("M:System.Linq.Enumerable.Sum``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Nullable{System.Decimal}})")]
    public static decimal? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) =>
        Total<TSource, decimal, decimal>(source, selector, out _);

    private static Func<TSource, T?> Lift<TSource, T>(Func<TSource, T> selector)
        where T : struct
    {
        Guard.Charge(Guard.Current(), 5, 96); // The delegate and what it captures.
        if (selector is null) return null!; // Refused later: a null source is refused first.
        return item => selector(item);
    }

    private static TTotal Total<TSource, T, TTotal>(IEnumerable<TSource> source, Func<TSource, T?> selector, out long count)
        where T : struct, INumber<T>
        where TTotal : struct, INumber<TTotal> => Total(source, selector, TTotal.Zero, out count);

    private static TTotal Total<TSource, T, TTotal>(IEnumerable<TSource> source, Func<TSource, T?> selector, TTotal total, out long count)
        where T : struct, INumber<T>
        where TTotal : struct, INumber<TTotal>
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        count = 0;
        Meter m = Guard.Charge(10);
        foreach (TSource item in Source.Read(m, source))
        {
            if (selector(item) is not { } value) continue;
            if (typeof(TTotal) == typeof(decimal)) Guard.Charge(m, DecimalFuel);
            checked
            {
                total += TTotal.CreateChecked(value);
                count++;
            }
        }

        return total;
    }
}
