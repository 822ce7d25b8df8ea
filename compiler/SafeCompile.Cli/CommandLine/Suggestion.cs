namespace SafeCompile.Cli.CommandLine;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
internal static class Suggestion
{
    /// <summary><c> Did you mean 'x'?</c> with a leading blank, or nothing.</summary>
    internal static string For(string word, IEnumerable<string> known)
    {
        (string Name, int Distance) best = known
            .Select(k => (Name: k, Distance: Distance(word, k)))
            .Append(("", int.MaxValue))
            .MinBy(k => k.Item2);
        return best.Distance <= Math.Max(1, word.Length / 3) ? $" Did you mean '{best.Name}'?" : "";
    }

    // Levenshtein's edit distance, row by row.
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64) return int.MaxValue;
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
