// If this file is wrong an attacker sorts unpaid, or chains sort criteria until the stack overflows.
using System.Collections;

namespace SafeCompile.Runtime.Linq;

/// <summary>A sorted view of a sequence: the criteria from the first to this one.</summary>
internal abstract class Ordered<T>(IEnumerable<T> source, Ordered<T>? earlier) : IOrderedEnumerable<T>
{
    private readonly int _criteria = earlier is null ? 1 : earlier._criteria + 1;

    public IOrderedEnumerable<T> CreateOrderedEnumerable<TKey>(Func<T, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    {
        ArgumentNullException.ThrowIfNull(keySelector);
        Node.New<T>();
        return new Ordered<T, TKey>(source, this, keySelector, comparer, descending);
    }

    public IEnumerator<T> GetEnumerator()
    {
        Meter m = Guard.Enter(Node.Step);
        Pile<T> items = Pile<T>.Of(m, source);
        int[] positions = Sort(m, items);
        foreach (int position in positions)
        {
            Guard.Leave(m);
            yield return items.Items[position];
            m = Guard.Resume(Node.Step);
        }

        Guard.Leave(m);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Computes the keys of this criterion.</summary>
    protected abstract SortKeys Keys(Meter m, in Pile<T> items);

    // All keys of the first criterion are computed before the second's, as in the base library. Loops, no recursion: a chain may be long.
    private int[] Sort(Meter m, in Pile<T> items)
    {
        Work.Buffer<int>(m, items.Count);
        var positions = new int[items.Count];
        if (items.Count == 0) return positions;
        Work.Buffer<object>(m, _criteria);
        var chain = new Ordered<T>[_criteria];
        Ordered<T>? each = this;
        for (int i = _criteria - 1; i >= 0; i--, each = each!.Earlier) chain[i] = each!;
        Work.Buffer<object>(m, _criteria);
        var keys = new SortKeys[_criteria];
        for (int i = 0; i < keys.Length; i++) keys[i] = chain[i].Keys(m, items);

        for (int i = 0; i < positions.Length; i++) positions[i] = i;
        Work.Sort(m, items.Count);
        long mark = Guard.Mark(m);
        Guard.Try(m, mark, 1); // The base library catches what a comparer throws.
        if (keys.Length == 1)
        {
            SortKeys only = keys[0];
            positions.AsSpan().Sort((a, b) => only.Compare(a, b) is var order and not 0 ? order : a - b);
        }
        else
        {
            positions.AsSpan().Sort((a, b) =>
            {
                foreach (SortKeys criterion in keys)
                {
                    Guard.Charge(m, 2);
                    int order = criterion.Compare(a, b);
                    if (order != 0) return order;
                }

                return a - b;
            });
        }

        Guard.EndTry(m, mark);
        return positions;
    }

    private Ordered<T>? Earlier => earlier;
}

/// <summary>One criterion.</summary>
internal sealed class Ordered<T, TKey>(
    IEnumerable<T> source, Ordered<T>? earlier, Func<T, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    : Ordered<T>(source, earlier)
{
    protected override SortKeys Keys(Meter m, in Pile<T> items)
    {
        Work.Buffer<TKey>(m, items.Count);
        Work.Calls(m, items.Count);
        var keys = new TKey[items.Count];
        for (int i = 0; i < keys.Length; i++) keys[i] = keySelector(items.Items[i]);
        bool own = comparer is null || comparer == Comparer<TKey>.Default || comparer is MeteredOrder<TKey>;
        return new SortKeys<TKey>(m, keys, own ? null : comparer, descending);
    }
}

/// <summary>The keys of one criterion, and their order by position.</summary>
internal abstract class SortKeys
{
    internal abstract int Compare(int a, int b);
}

/// <inheritdoc/>
internal sealed class SortKeys<TKey>(Meter m, TKey[] keys, IComparer<TKey>? comparer, bool descending) : SortKeys
{
    internal override int Compare(int a, int b)
    {
        int order = comparer is null ? Ordering.Compare(m, keys[a], keys[b]) : comparer.Compare(keys[a], keys[b]);
        return order == 0 ? 0 : descending != order > 0 ? 1 : -1;
    }
}
