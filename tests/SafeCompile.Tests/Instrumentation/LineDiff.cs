namespace SafeCompile.Tests.Instrumentation;

/// <summary>The lines in which two texts differ, for the message of a failed golden.</summary>
internal static class LineDiff
{
    /// <summary>Changed lines as <c>- old</c> and <c>+ new</c>, with their numbers; empty when the texts are equal.</summary>
    internal static string Of(string old, string @new)
    {
        string[] a = old.Split('\n');
        string[] b = @new.Split('\n');
        int[,] common = new int[a.Length + 1, b.Length + 1]; // Longest common subsequence of the tails; goldens are short.
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var lines = new List<string>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                i++;
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add($"{i + 1,4} - {a[i++]}");
            }
            else
            {
                lines.Add($"{j + 1,4} + {b[j++]}");
            }
        }

        return string.Join('\n', lines);
    }
}
