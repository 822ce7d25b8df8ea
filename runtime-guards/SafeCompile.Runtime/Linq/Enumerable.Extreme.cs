// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime.Linq;

/// <summary>What minima and maxima have in common; sign is -1 for the least and 1 for the greatest.</summary>
public static partial class Enumerable
{
    // An addition or a comparison of decimals.
    private const int DecimalFuel = 8;

    private static IEnumerable<TResult> Selected<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        Node.New<TSource>();
        return SelectIterator(source, selector);
    }

    private static T? Extreme<T>(IEnumerable<T> source, IComparer<T>? comparer, int sign)
    {
        ArgumentNullException.ThrowIfNull(source);
        Meter m = Guard.Charge(10);
        T? best = default;
        bool any = false;
        foreach (T item in Source.Read(m, source))
        {
            if (item is null) continue;
            if (typeof(T) == typeof(decimal) || typeof(T) == typeof(decimal?)) Guard.Charge(m, DecimalFuel);
            if (sign < 0 && comparer is null && IsNaN(item)) return item; // Nothing is less: the base library stops there too.
            if (any && Math.Sign(Compare(m, comparer, item, best!)) != sign) continue;
            best = item;
            any = true;
        }

        return any || default(T) is null ? best : throw Node.NoElements();
    }

    private static TSource? ExtremeBy<TSource, TKey>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer, int sign)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        Meter m = Guard.Charge(10);
        TSource? best = default;
        TKey? bestKey = default;
        bool any = false;
        bool keyed = false;
        foreach (TSource item in Source.Read(m, source))
        {
            TKey key = keySelector(item);
            // The first element stands in for all whose key is null until one with a key comes.
            if (any && (key is null || (keyed && Math.Sign(Compare(m, comparer, key, bestKey!)) != sign))) continue;
            best = item;
            bestKey = key;
            any = true;
            keyed = key is not null;
        }

        return any || default(TSource) is null ? best : throw Node.NoElements();
    }

    // As of these types exactly: a type test of a nullable value would box each element.
    private static bool IsNaN<T>(T item)
    {
        if (typeof(T) == typeof(double)) return double.IsNaN(Unsafe.As<T, double>(ref item));
        if (typeof(T) == typeof(float)) return float.IsNaN(Unsafe.As<T, float>(ref item));
        if (typeof(T) == typeof(double?)) return Unsafe.As<T, double?>(ref item) is double.NaN;
        return typeof(T) == typeof(float?) && Unsafe.As<T, float?>(ref item) is float.NaN;
    }

    private static int Compare<T>(Meter m, IComparer<T>? comparer, T a, T b) =>
        comparer is null || comparer == Comparer<T>.Default ? Ordering.Compare(m, a, b) : comparer.Compare(a, b);
}
