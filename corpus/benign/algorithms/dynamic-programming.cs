// expect: ok
// why: edit distance, longest common subsequence, knapsack, coin change, with memo and tables
// value: [3,3,"GTAB",9,242,184756]

public class Plugin
{
    public static object Run(object[] args) => new object[]
    {
        Edit("kitten", "sitting"), Edit("", "abc"), Common("AGGTAB", "GXTXAYB"), Knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7), Coins([1, 5, 10, 25], 100), Paths(10, []),
    };

    private static int Edit(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            for (int j = 0; j <= b.Length; j++)
                d[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return d[a.Length, b.Length];
    }

    private static string Common(string a, string b)
    {
        Dictionary<(int, int), string> memo = [];
        return Go(0, 0);

        string Go(int i, int j)
        {
            if (i == a.Length || j == b.Length)
                return "";
            if (memo.TryGetValue((i, j), out string? known))
                return known;
            string skipA = Go(i + 1, j), skipB = Go(i, j + 1);
            return memo[(i, j)] = a[i] == b[j] ? a[i] + Go(i + 1, j + 1) : skipA.Length >= skipB.Length ? skipA : skipB;
        }
    }

    private static int Knapsack((int Weight, int Value)[] items, int capacity)
    {
        int[] best = new int[capacity + 1];
        foreach (var (weight, value) in items)
            for (int c = capacity; c >= weight; c--)
                best[c] = Math.Max(best[c], best[c - weight] + value);
        return best[^1];
    }

    private static long Coins(int[] coins, int total)
    {
        long[] ways = [1, .. new long[total]];
        foreach (int coin in coins)
            for (int sum = coin; sum <= total; sum++)
                ways[sum] += ways[sum - coin];
        return ways[total];
    }

    private static long Paths(int n, Dictionary<(int X, int Y), long> memo, int x = 0, int y = 0)
    {
        if (x == n || y == n)
            return 1;
        if (!memo.TryGetValue((x, y), out long count))
            memo[(x, y)] = count = Paths(n, memo, x + 1, y) + Paths(n, memo, x, y + 1);
        return count;
    }
}
