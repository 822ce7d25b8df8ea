// If this file is wrong an attacker queries immutable arrays unpaid: C# prefers these operators to those of LINQ for them.
using System.Collections.Immutable;
using Query = SafeCompile.Runtime.Linq.Enumerable;

namespace SafeCompile.Runtime;

/// <summary>LINQ's operators on immutable arrays: those of ours, on the array inside.</summary>
public static partial class ImmutableArrayExtensionsShims
{
    private const string Type = "M:System.Linq.ImmutableArrayExtensions.";
    private const string Array = "(System.Collections.Immutable.ImmutableArray{``0}";

    [Shim(Type + "Select``2" + Array + ",System.Func{``0,``1})")]
    public static IEnumerable<TResult> Select<T, TResult>(Meter m, ImmutableArray<T> immutableArray, Func<T, TResult> selector) => Query.Select(Elements.Of(immutableArray), selector);

    [Shim(Type + "SelectMany``3" + Array + ",System.Func{``0,System.Collections.Generic.IEnumerable{``1}},System.Func{``0,``1,``2})")]
    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        Meter m, ImmutableArray<TSource> immutableArray, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector) =>
        Query.SelectMany(Elements.Of(immutableArray), collectionSelector, resultSelector);

    [Shim(Type + "Where``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static IEnumerable<T> Where<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate) => Query.Where(Elements.Of(immutableArray), predicate);

    [Shim(Type + "Any``1" + Array + ")")]
    public static bool Any<T>(Meter m, ImmutableArray<T> immutableArray)
    {
        Guard.Charge(m, 3);
        return immutableArray.Length > 0;
    }

    [Shim(Type + "Any``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static bool Any<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        return Query.Any(Elements.Of(immutableArray), predicate);
    }

    [Shim(Type + "All``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static bool All<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Query.All(Elements.Of(immutableArray), predicate);
    }

    [Shim(Type + "Aggregate``1" + Array + ",System.Func{``0,``0,``0})")]
    public static T? Aggregate<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, T, T> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return immutableArray.Length == 0 ? default : Query.Aggregate(Elements.Of(immutableArray), func); // No exception for none.
    }

    [Shim(Type + "Aggregate``2(System.Collections.Immutable.ImmutableArray{``1},``0,System.Func{``0,``1,``0})")]
    public static TAccumulate Aggregate<TAccumulate, T>(Meter m, ImmutableArray<T> immutableArray, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Query.Aggregate(Elements.Of(immutableArray), seed, func);
    }

    [Shim(Type + "Aggregate``3(System.Collections.Immutable.ImmutableArray{``2},``0,System.Func{``0,``2,``0},System.Func{``0,``1})")]
    public static TResult Aggregate<TAccumulate, TResult, T>(Meter m, ImmutableArray<T> immutableArray, TAccumulate seed, Func<TAccumulate, T, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)
    {
        ArgumentNullException.ThrowIfNull(func);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return resultSelector(Query.Aggregate(Elements.Of(immutableArray), seed, func));
    }

    [Shim(Type + "ElementAt``1" + Array + ",System.Int32)")]
    public static T ElementAt<T>(Meter m, ImmutableArray<T> immutableArray, int index)
    {
        Guard.Charge(m, 5);
        return immutableArray[index];
    }

    [Shim(Type + "ElementAtOrDefault``1" + Array + ",System.Int32)")]
    public static T? ElementAtOrDefault<T>(Meter m, ImmutableArray<T> immutableArray, int index)
    {
        Guard.Charge(m, 5);
        return index >= 0 && index < immutableArray.Length ? immutableArray[index] : default;
    }

    [Shim(Type + "First``1" + Array + ")")]
    public static T First<T>(Meter m, ImmutableArray<T> immutableArray) => Query.First(Elements.Of(immutableArray));

    [Shim(Type + "First``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static T First<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        foreach (T item in Elements.Of(immutableArray))
        {
            Guard.Charge(m, 6);
            if (predicate(item)) return item;
        }

        return Query.First(System.Array.Empty<T>());
    }

    [Shim(Type + "FirstOrDefault``1" + Array + ")")]
    public static T? FirstOrDefault<T>(Meter m, ImmutableArray<T> immutableArray) => immutableArray.IsDefault ? immutableArray.FirstOrDefault() : Query.FirstOrDefault(Elements.Of(immutableArray));

    [Shim(Type + "FirstOrDefault``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static T? FirstOrDefault<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Query.FirstOrDefault(Elements.Of(immutableArray), predicate);
    }

    [Shim(Type + "Last``1" + Array + ")")]
    public static T Last<T>(Meter m, ImmutableArray<T> immutableArray) => Query.Last(Elements.Of(immutableArray));

    [Shim(Type + "Last``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static T Last<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        T[] items = Elements.Of(immutableArray);
        for (int i = items.Length - 1; i >= 0; i--)
        {
            Guard.Charge(m, 6);
            if (predicate(items[i])) return items[i];
        }

        return Query.Last(System.Array.Empty<T>());
    }

    [Shim(Type + "LastOrDefault``1" + Array + ")")]
    public static T? LastOrDefault<T>(Meter m, ImmutableArray<T> immutableArray) => Query.LastOrDefault(Elements.Of(immutableArray));

    [Shim(Type + "LastOrDefault``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static T? LastOrDefault<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        T[] items = Elements.Of(immutableArray);
        for (int i = items.Length - 1; i >= 0; i--)
        {
            Guard.Charge(m, 6);
            if (predicate(items[i])) return items[i];
        }

        return default;
    }

    [Shim(Type + "Single``1" + Array + ")")]
    public static T Single<T>(Meter m, ImmutableArray<T> immutableArray) => Query.Single(Elements.Of(immutableArray));

    [Shim(Type + "Single``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static T Single<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return TryOne(m, Elements.Of(immutableArray), predicate, out T? one) ? one! : Query.Single(System.Array.Empty<T>());
    }

    [Shim(Type + "SingleOrDefault``1" + Array + ")")]
    public static T? SingleOrDefault<T>(Meter m, ImmutableArray<T> immutableArray) => Query.SingleOrDefault(Elements.Of(immutableArray));

    [Shim(Type + "SingleOrDefault``1" + Array + ",System.Func{``0,System.Boolean})")]
    public static T? SingleOrDefault<T>(Meter m, ImmutableArray<T> immutableArray, Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return TryOne(m, Elements.Of(immutableArray), predicate, out T? one) ? one : default;
    }

    [Shim(Type + "ToArray``1" + Array + ")")]
    public static T[] ToArray<T>(Meter m, ImmutableArray<T> immutableArray) => Query.ToArray(Elements.Of(immutableArray));

    [Shim(Type + "ToDictionary``2(System.Collections.Immutable.ImmutableArray{``1},System.Func{``1,``0})")]
    public static Dictionary<TKey, T> ToDictionary<TKey, T>(Meter m, ImmutableArray<T> immutableArray, Func<T, TKey> keySelector)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Query.ToDictionary(Elements.Of(immutableArray), keySelector);
    }

    [Shim(Type + "ToDictionary``2(System.Collections.Immutable.ImmutableArray{``1},System.Func{``1,``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static Dictionary<TKey, T> ToDictionary<TKey, T>(Meter m, ImmutableArray<T> immutableArray, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        return Query.ToDictionary(Elements.Of(immutableArray), keySelector, comparer);
    }

    [Shim(Type + "ToDictionary``3(System.Collections.Immutable.ImmutableArray{``2},System.Func{``2,``0},System.Func{``2,``1})")]
    public static Dictionary<TKey, TElement> ToDictionary<TKey, TElement, T>(Meter m, ImmutableArray<T> immutableArray, Func<T, TKey> keySelector, Func<T, TElement> elementSelector)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return Query.ToDictionary(Elements.Of(immutableArray), keySelector, elementSelector);
    }

    [Shim(Type + "ToDictionary``3(System.Collections.Immutable.ImmutableArray{``2},System.Func{``2,``0},System.Func{``2,``1},System.Collections.Generic.IEqualityComparer{``0})")]
    public static Dictionary<TKey, TElement> ToDictionary<TKey, TElement, T>(
        Meter m, ImmutableArray<T> immutableArray, Func<T, TKey> keySelector, Func<T, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
        return Query.ToDictionary(Elements.Of(immutableArray), keySelector, elementSelector, comparer);
    }

    private const string Builder = "(System.Collections.Immutable.ImmutableArray{``0}.Builder)";

    [Shim(Type + "Any``1" + Builder)]
    public static bool Any<T>(Meter m, ImmutableArray<T>.Builder builder)
    {
        Guard.Charge(m, 3);
        return builder.Any();
    }

    [Shim(Type + "First``1" + Builder)]
    public static T First<T>(Meter m, ImmutableArray<T>.Builder builder)
    {
        Guard.Charge(m, 5);
        return builder.First();
    }

    [Shim(Type + "FirstOrDefault``1" + Builder)]
    public static T? FirstOrDefault<T>(Meter m, ImmutableArray<T>.Builder builder)
    {
        Guard.Charge(m, 5);
        return builder.FirstOrDefault();
    }

    [Shim(Type + "Last``1" + Builder)]
    public static T Last<T>(Meter m, ImmutableArray<T>.Builder builder)
    {
        Guard.Charge(m, 5);
        return builder.Last();
    }

    [Shim(Type + "LastOrDefault``1" + Builder)]
    public static T? LastOrDefault<T>(Meter m, ImmutableArray<T>.Builder builder)
    {
        Guard.Charge(m, 5);
        return builder.LastOrDefault();
    }

    // The only match; more than one is an exception in the words that these operators have for it.
    private static bool TryOne<T>(Meter m, T[] items, Func<T, bool> predicate, out T? one)
    {
        bool found = false;
        one = default;
        foreach (T item in items)
        {
            Guard.Charge(m, 6);
            if (!predicate(item)) continue;
            if (found) Query.Single(new T[2]);
            (found, one) = (true, item);
        }

        return found;
    }
}
