// expect: ok
// why: LINQ over own enumerables, iterators, strings, dictionaries, and extension operators of one's own
// output: 0 2 8 34 144 610 2584
// output: 1.618182 1.617978
// output: i4s4p2m1
// output: 91
// output: a1 b2
// output: c13 d13 h13 s13

IEnumerable<long> fibonacci = Fibonacci();
Console.WriteLine(string.Join(" ", fibonacci.Where(f => f % 2 == 0).TakeWhile(f => f < 5000)));
Console.WriteLine(string.Join(" ", fibonacci.Pairwise((a, b) => (double)b / a).Skip(10).Take(2).Select(r => $"{r:F6}")));
Console.WriteLine("mississippi".GroupBy(c => c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Aggregate("", (s, g) => $"{s}{g.Key}{g.Count()}"));
Console.WriteLine(new Deck().Where(card => card.Suit == 'h').Select(card => card.Rank).Sum());
Console.WriteLine(string.Join(" ", new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }.OrderBy(p => p.Key).Select(p => p.Key + p.Value)));
Console.WriteLine(string.Join(" ", (from i in new Deck() where i.Rank > 12 select $"{i.Suit}{i.Rank}").Shuffled(seed: 3).Order()));

static IEnumerable<long> Fibonacci()
{
    for ((long a, long b) = (0, 1); ; (a, b) = (b, a + b))
        yield return a;
}

static class Operators
{
    public static IEnumerable<TOut> Pairwise<T, TOut>(this IEnumerable<T> source, Func<T, T, TOut> combine) =>
        source.Zip(source.Skip(1), combine);

    public static IEnumerable<T> Shuffled<T>(this IEnumerable<T> source, int seed)
    {
        List<T> items = [.. source];
        Random random = new(seed);
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
        return items;
    }
}

sealed class Deck : IEnumerable<(char Suit, int Rank)>
{
    public IEnumerator<(char Suit, int Rank)> GetEnumerator()
    {
        foreach (char suit in "cdhs")
            for (int rank = 1; rank <= 13; rank++)
                yield return (suit, rank);
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
