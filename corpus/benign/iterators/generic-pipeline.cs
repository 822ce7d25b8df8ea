// expect: ok
// why: hand-written Where, Select and Batch on top of each other, on an endless source
// output: 0+9+36 | 81+144+225 | 324+441+576 | 729+900+1089

Console.WriteLine(string.Join(" | ", Naturals().Keep(n => n % 3 == 0).Map(n => n * n).Batch(3).Take(4).Map(b => string.Join("+", b))));

static IEnumerable<int> Naturals()
{
    for (int i = 0; ; i++)
        yield return i;
}

static class Sequences
{
    public static IEnumerable<T> Keep<T>(this IEnumerable<T> source, Predicate<T> keep)
    {
        foreach (T item in source)
            if (keep(item))
                yield return item;
    }

    public static IEnumerable<TOut> Map<TIn, TOut>(this IEnumerable<TIn> source, Func<TIn, TOut> map)
    {
        foreach (TIn item in source)
            yield return map(item);
    }

    public static IEnumerable<IReadOnlyList<T>> Batch<T>(this IEnumerable<T> source, int size)
    {
        List<T> batch = new(size);
        foreach (T item in source)
        {
            batch.Add(item);
            if (batch.Count < size)
                continue;
            yield return batch;
            batch = new(size);
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
