using System.Collections.ObjectModel;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

internal sealed partial class Maker
{
    private object? Equality<T>() => Below(Lean ? 4 : 6) switch
    {
        0 or 1 => null,
        2 or 3 => meter is null ? EqualityComparer<T>.Default : EqualityShims.Default<T>(meter),
        4 => typeof(T) == typeof(string) ? Texts() : EqualityComparer<T>.Default, // As a host hands it out.
        _ => new ByLength<T>(false),
    };

    private object? EqualityClass<T>() => (Lean ? 3 : Below(8)) switch
    {
        0 => null,
        1 or 2 => EqualityComparer<T>.Create((x, y) => new ByLength<T>(false).Equals(x, y), x => new ByLength<T>(false).GetHashCode(x)),
        _ => meter is null ? EqualityComparer<T>.Default : EqualityShims.Default<T>(meter),
    };

    private object? Order<T>() => Below(Lean ? 3 : 6) switch
    {
        0 or 1 => null,
        2 => meter is null ? Comparer<T>.Default : ComparerShims.Default<T>(meter),
        3 => typeof(T) == typeof(string) ? Texts() : Comparer<T>.Default,
        _ => new ByLength<T>(OneIn(2)),
    };

    private object? OrderClass<T>() => (Lean ? 3 : Below(8)) switch
    {
        0 => null,
        1 or 2 => Comparer<T>.Create(new ByLength<T>(OneIn(2)).Compare),
        _ => meter is null ? Comparer<T>.Default : ComparerShims.Default<T>(meter),
    };

    // One that cannot throw while the argument is built.
    private IComparer<T>? TotalOrder<T>()
    {
        if (typeof(IComparable<T>).IsAssignableFrom(typeof(T)) && (Lean || !OneIn(4))) return (IComparer<T>?)Order<T>();
        return new ByLength<T>(OneIn(2));
    }

    private KeyValuePair<TKey, TValue>[] Pairs<TKey, TValue>()
        where TKey : notnull
    {
        var pairs = new List<KeyValuePair<TKey, TValue>>();
        for (int i = Size(); i > 0; i--)
        {
            if (Make(typeof(TKey)) is TKey key) pairs.Add(new(key, (TValue)Make(typeof(TValue))!));
        }

        return [.. pairs];
    }

    private object? Pair<TKey, TValue>() => new KeyValuePair<TKey, TValue>((TKey)Make(typeof(TKey))!, (TValue)Make(typeof(TValue))!);

    private object? Table<TKey, TValue>()
        where TKey : notnull => Nullable(TableOf<TKey, TValue>);

    private Dictionary<TKey, TValue> TableOf<TKey, TValue>()
        where TKey : notnull
    {
        var comparer = (IEqualityComparer<TKey>?)Equality<TKey>();
        Dictionary<TKey, TValue> table = meter is null ? new Dictionary<TKey, TValue>(comparer) : DictionaryShims.Create<TKey, TValue>(meter, comparer);
        foreach ((TKey key, TValue value) in Pairs<TKey, TValue>()) table[key] = value;
        if (OneIn(3) && table.Count > 1) table.Remove(table.First().Key); // A hole in its slots.
        if (Shape is not null) Fit(table.TrimExcess, table.EnsureCapacity, table.Count);
        return table;
    }

    private object? SortedTable<TKey, TValue>()
        where TKey : notnull => Nullable(SortedTableOf<TKey, TValue>);

    private SortedDictionary<TKey, TValue> SortedTableOf<TKey, TValue>()
        where TKey : notnull
    {
        IComparer<TKey>? comparer = TotalOrder<TKey>();
        SortedDictionary<TKey, TValue> table =
            meter is null ? new SortedDictionary<TKey, TValue>(comparer) : SortedDictionaryShims.Create<TKey, TValue>(meter, comparer);
        foreach ((TKey key, TValue value) in Pairs<TKey, TValue>()) table[key] = value;
        return table;
    }

    private object? SortedPairs<TKey, TValue>()
        where TKey : notnull => Nullable(() =>
        {
            IComparer<TKey>? comparer = TotalOrder<TKey>();
            SortedList<TKey, TValue> table = meter is null ? new SortedList<TKey, TValue>(comparer) : SortedListShims.Create<TKey, TValue>(meter, comparer);
            foreach ((TKey key, TValue value) in Pairs<TKey, TValue>()) table[key] = value;
            if (Shape is not null) table.Capacity = Capacity(table.Count);
            return table;
        });

    private object? AnyTable<TKey, TValue>()
        where TKey : notnull => Below(4) switch
        {
            0 => SortedTable<TKey, TValue>(),
            1 => SortedPairs<TKey, TValue>(),
            2 => new ReadOnlyDictionary<TKey, TValue>(TableOf<TKey, TValue>()),
            _ => Table<TKey, TValue>(),
        };

    private object? TableView<TKey, TValue>()
        where TKey : notnull => Nullable(() => new ReadOnlyDictionary<TKey, TValue>(TableOf<TKey, TValue>()));

    private object? TableKeys<TKey, TValue>()
        where TKey : notnull => TableOf<TKey, TValue>().Keys;

    private object? TableValues<TKey, TValue>()
        where TKey : notnull => TableOf<TKey, TValue>().Values;

    private object? SortedTableKeys<TKey, TValue>()
        where TKey : notnull => SortedTableOf<TKey, TValue>().Keys;

    private object? SortedTableValues<TKey, TValue>()
        where TKey : notnull => SortedTableOf<TKey, TValue>().Values;

    private object? TableViewKeys<TKey, TValue>()
        where TKey : notnull => new ReadOnlyDictionary<TKey, TValue>(TableOf<TKey, TValue>()).Keys;

    private object? TableViewValues<TKey, TValue>()
        where TKey : notnull => new ReadOnlyDictionary<TKey, TValue>(TableOf<TKey, TValue>()).Values;

    private object? Heap<TElement, TPriority>() => Nullable(() =>
    {
        IComparer<TPriority>? comparer = TotalOrder<TPriority>();
        PriorityQueue<TElement, TPriority> heap =
            meter is null ? new PriorityQueue<TElement, TPriority>(comparer) : PriorityQueueShims.Create<TElement, TPriority>(meter, comparer);
        for (int i = Size(); i > 0; i--) heap.Enqueue((TElement)Make(typeof(TElement))!, (TPriority)Make(typeof(TPriority))!);
        if (Shape is not null) Fit(heap.TrimExcess, heap.EnsureCapacity, heap.Count);
        return heap;
    });
}
