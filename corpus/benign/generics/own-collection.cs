// expect: ok
// why: a generic linked list with indexer, enumerator, collection initialiser and collection builder pattern
// output: [3 1 2 10] [x y] 10 4 16 True
// output: [10 2 1 3] 10213 1,2,3,10

Chain<int> chain = [3, 1, 2];
chain.Add(10);
Chain<string> words = new() { "x", "y" };
Console.WriteLine($"{chain} {words} {chain[3]} {chain.Count} {chain.Sum()} {words.Contains("y")}");
chain.Reverse();
Console.WriteLine($"{chain} {chain.Fold("", (text, n) => text + n)} {string.Join(",", chain.OrderBy(n => n))}");

sealed class Chain<T> : IEnumerable<T>
{
    private Link? _first, _last;

    public int Count { get; private set; }

    public T this[int index]
    {
        get
        {
            foreach (T item in this)
                if (index-- == 0)
                    return item;
            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public void Add(T item)
    {
        Link link = new(item);
        if (_last is null)
            _first = link;
        else
            _last.Next = link;
        _last = link;
        Count++;
    }

    public void Reverse()
    {
        Link? previous = null;
        _last = _first;
        for (Link? at = _first; at is not null; (previous, at, at.Next) = (at, at.Next, previous))
        {
        }
        _first = previous;
    }

    public TResult Fold<TResult>(TResult seed, Func<TResult, T, TResult> step)
    {
        foreach (T item in this)
            seed = step(seed, item);
        return seed;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (Link? at = _first; at is not null; at = at.Next)
            yield return at.Item;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{string.Join(" ", this)}]";

    private sealed class Link(T item)
    {
        public readonly T Item = item;
        public Link? Next;
    }
}
