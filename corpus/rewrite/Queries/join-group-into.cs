public class Plugin
{
    public static object Run(int[] xs, int[] ys)
    {
        var q = from x in xs
                join y in ys on x equals y / 2 into matches
                group matches.Count() by x % 2 into g
                select g.Key + g.Sum();
        return q.ToArray();
    }
}
