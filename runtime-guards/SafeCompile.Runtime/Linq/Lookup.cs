// If this file is wrong an attacker groups colliding or deep keys for nothing.
using System.Collections;

namespace SafeCompile.Runtime.Linq;

/// <summary>Elements that have a key in common.</summary>
internal sealed class Grouping<TKey, TElement>(TKey key) : Grouped<TElement>, IGrouping<TKey, TElement>
{
    public TKey Key => key;
}

/// <summary>Groups by key, in order of first appearance. The key may be null.</summary>
internal sealed class Lookup<TKey, TElement> : ILookup<TKey, TElement>
{
#pragma warning disable CS8714 // A null key is kept beside the table.
    private readonly Dictionary<TKey, Grouping<TKey, TElement>> _table;
#pragma warning restore CS8714
    private readonly List<Grouping<TKey, TElement>> _groups = [];
    private Grouping<TKey, TElement>? _null;

    internal Lookup(Meter m, IEqualityComparer<TKey>? comparer)
    {
        Guard.Charge(m, 20, 120);
        _table = new(KeyComparer<TKey>.Over(comparer));
    }

    public int Count => _groups.Count;

    /// <summary>The groups in order.</summary>
    internal List<Grouping<TKey, TElement>> Groups => _groups;

    public IEnumerable<TElement> this[TKey key] => Find(Guard.Current(), key) is { } group ? group : [];

    public bool Contains(TKey key) => Find(Guard.Current(), key) is not null;

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => _groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static Lookup<TKey, TElement> Of<TSource>(
        Meter m, IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        var lookup = new Lookup<TKey, TElement>(m, comparer);
        foreach (TSource item in Source.Read(m, source)) lookup.Add(m, keySelector(item), elementSelector(item));
        return lookup;
    }

    /// <summary>The side of a join that is looked up: elements without a key match nothing.</summary>
    internal static Lookup<TKey, TElement> OfKeyed(
        Meter m, IEnumerable<TElement> source, Func<TElement, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var lookup = new Lookup<TKey, TElement>(m, comparer);
        foreach (TElement item in Source.Read(m, source))
        {
            if (keySelector(item) is { } key) lookup.Add(m, key, item);
        }

        return lookup;
    }

    internal Grouping<TKey, TElement>? Find(Meter m, TKey key)
    {
        Guard.Charge(m, 15);
        return key is null ? _null : _table.GetValueOrDefault(key);
    }

    private void Add(Meter m, TKey key, TElement element)
    {
        Grouping<TKey, TElement>? group = Find(m, key);
        if (group is null)
        {
            Guard.Charge(m, 30, 96);
            group = new Grouping<TKey, TElement>(key);
            if (key is null)
            {
                _null = group;
            }
            else
            {
#pragma warning disable CS8714 // As above.
                Growth.Table(m, _table);
#pragma warning restore CS8714
                _table.Add(key, group);
            }

            ListShims.Add(m, _groups, group);
        }

        ListShims.Add(m, group.Items, element);
    }
}
