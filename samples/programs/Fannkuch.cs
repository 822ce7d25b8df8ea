// Fannkuch: over all permutations of 1..n, how often must the first k elements be flipped (k = the first element) until a 1 leads?
// Prints the checksum and the maximum, and the permutations that need most flips. Three generators of permutations must agree.
// Usage: Fannkuch [n]      default 7

int n = args.Length > 0 ? int.Parse(args[0]) : 7;
if (n is < 2 or > 10)
{
    Console.WriteLine("n must be between 2 and 10");
    return 2;
}

Score counting = Fannkuch.Run(Permutations.Counting(n));
Console.WriteLine($"{counting.Checksum}");
Console.WriteLine($"Pfannkuchen({n}) = {counting.MaxFlips}");

Score heap = Fannkuch.Run(Permutations.Heap(n));
Score lexical = Fannkuch.Run(Permutations.Lexical(n));
Console.WriteLine($"heap:    {heap}");
Console.WriteLine($"lexical: {lexical}");

foreach (string worst in Fannkuch.Hardest(Permutations.Lexical(n), lexical.MaxFlips).Take(5))
    Console.WriteLine($"needs {lexical.MaxFlips}: {worst}");

bool agree = heap.Total == lexical.Total && heap.MaxFlips == counting.MaxFlips && heap.MaxFlips == lexical.MaxFlips;
Console.WriteLine(agree ? "all generators agree" : "generators disagree!");
return agree ? 0 : 1;

/// <summary>Sum and maximum of flips. The checksum alternates its sign, so it depends on the order of the permutations.</summary>
readonly record struct Score(int Checksum, int MaxFlips, long Total, int Permutations)
{
    public Score Add(int flips) => new(
        Permutations % 2 == 0 ? Checksum + flips : Checksum - flips,
        Math.Max(MaxFlips, flips),
        Total + flips,
        Permutations + 1);

    public override string ToString() => $"{Permutations} permutations, at most {MaxFlips} flips, {Total} in all";
}

static class Fannkuch
{
    public static Score Run(IEnumerable<int[]> permutations)
    {
        Score score = default;
        int[]? scratch = null;
        foreach (int[] permutation in permutations)
        {
            scratch ??= new int[permutation.Length];
            permutation.CopyTo(scratch, 0);
            score = score.Add(Flips(scratch));
        }
        return score;
    }

    public static IEnumerable<string> Hardest(IEnumerable<int[]> permutations, int flips) =>
        from permutation in permutations
        let copy = (int[])permutation.Clone()
        where Flips(copy) == flips
        select string.Join(" ", permutation);

    private static int Flips(Span<int> cards)
    {
        int flips = 0;
        for (int first = cards[0]; first != 1; first = cards[0])
        {
            cards[..first].Reverse();
            flips++;
        }
        return flips;
    }
}

/// <summary>Each generator yields the same array again and again; copy it to keep it.</summary>
static class Permutations
{
    /// <summary>The order of the original benchmark: rotations of ever longer prefixes.</summary>
    public static IEnumerable<int[]> Counting(int n)
    {
        int[] p = First(n);
        int[] count = new int[n];
        while (true)
        {
            yield return p;
            int r = 1;
            while (true)
            {
                if (r == n)
                    yield break;
                RotateLeft(p, r);
                if (++count[r] <= r)
                    break;
                count[r++] = 0;
            }
        }
    }

    /// <summary>Heap's algorithm: every step swaps one pair.</summary>
    public static IEnumerable<int[]> Heap(int n)
    {
        int[] p = First(n);
        int[] c = new int[n];
        yield return p;
        int i = 1;
        while (i < n)
        {
            if (c[i] < i)
            {
                int other = i % 2 == 0 ? 0 : c[i];
                (p[other], p[i]) = (p[i], p[other]);
                yield return p;
                c[i]++;
                i = 1;
            }
            else
            {
                c[i++] = 0;
            }
        }
    }

    /// <summary>Ascending in dictionary order.</summary>
    public static IEnumerable<int[]> Lexical(int n)
    {
        int[] p = First(n);
        do
            yield return p;
        while (Next(p));

        static bool Next(int[] p)
        {
            int i = p.Length - 2;
            while (i >= 0 && p[i] > p[i + 1])
                i--;
            if (i < 0)
                return false;
            int j = p.Length - 1;
            while (p[j] < p[i])
                j--;
            (p[i], p[j]) = (p[j], p[i]);
            Array.Reverse(p, i + 1, p.Length - i - 1);
            return true;
        }
    }

    private static int[] First(int n) => [.. Enumerable.Range(1, n)];

    // p[0..r] moves one place to the left, p[0] to the place r.
    private static void RotateLeft(int[] p, int r)
    {
        int first = p[0];
        for (int i = 0; i < r; i++)
            p[i] = p[i + 1];
        p[r] = first;
    }
}
