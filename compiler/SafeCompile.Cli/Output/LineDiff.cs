namespace SafeCompile.Cli.Output;

/// <summary>
/// A unified diff that ignores blanks: the rewriter prints its own layout, and only what the program says differently matters.
/// Myers' algorithm (E. Myers, "An O(ND) difference algorithm and its variations", 1986): time and memory are linear in the number of differences.
/// </summary>
internal static class LineDiff
{
    private const int Context = 2;

    internal static void Write(TextWriter output, string path, string before, string after)
    {
        string[] a = Lines(before);
        string[] b = Lines(after);
        List<(char Kind, string Line)> script = Script(a, b);
        output.WriteLine("--- " + path);
        output.WriteLine("+++ " + path);
        bool[] shown = new bool[script.Count];
        for (int i = 0; i < script.Count; i++)
        {
            if (script[i].Kind == ' ') continue;
            for (int j = Math.Max(0, i - Context); j <= Math.Min(script.Count - 1, i + Context); j++) shown[j] = true;
        }

        int line = 1;
        for (int i = 0; i < script.Count; i++)
        {
            if (shown[i] && (i == 0 || !shown[i - 1])) output.WriteLine($"@@ {line} @@");
            if (shown[i]) output.WriteLine(script[i].Kind + script[i].Line);
            if (script[i].Kind != '+') line++;
        }
    }

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Where(l => l.AsSpan().Trim().Length > 0)];

    private static string Key(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    private static List<(char Kind, string Line)> Script(string[] a, string[] b)
    {
        string[] x = [.. a.Select(Key)];
        string[] y = [.. b.Select(Key)];
        var trace = new List<int[]>();
        int max = x.Length + y.Length;
        var reach = new int[(2 * max) + 3];
        for (int d = 0; d <= max; d++)
        {
            trace.Add(reach[(max - d)..(max + d + 3)]);
            for (int k = -d; k <= d; k += 2)
            {
                int i = k == -d || (k != d && reach[max + 1 + k - 1] < reach[max + 1 + k + 1]) ? reach[max + 1 + k + 1] : reach[max + 1 + k - 1] + 1;
                while (i < x.Length && i - k < y.Length && x[i] == y[i - k]) i++;
                reach[max + 1 + k] = i;
                if (i >= x.Length && i - k >= y.Length) return Walk(a, b, trace);
            }
        }

        return [];
    }

    // Backwards through the furthest points of every number of differences.
    private static List<(char Kind, string Line)> Walk(string[] a, string[] b, List<int[]> trace)
    {
        var script = new List<(char, string)>();
        int i = a.Length;
        int j = b.Length;
        for (int d = trace.Count - 1; d > 0; d--)
        {
            int[] reach = trace[d];
            int at(int k) => reach[k + d + 1];
            int diagonal = i - j;
            int previous = diagonal == -d || (diagonal != d && at(diagonal - 1) < at(diagonal + 1)) ? diagonal + 1 : diagonal - 1;
            int from = at(previous);
            while (i > from && j > from - previous && i > 0 && j > 0)
            {
                if (previous == diagonal + 1 ? i == from : i == from + 1 && j == from - previous) break;
                script.Add((' ', b[--j]));
                i--;
            }

            if (previous == diagonal + 1) script.Add(('+', b[--j]));
            else script.Add(('-', a[--i]));
        }

        while (i > 0)
        {
            script.Add((' ', b[--j]));
            i--;
        }

        script.Reverse();
        return script;
    }
}
