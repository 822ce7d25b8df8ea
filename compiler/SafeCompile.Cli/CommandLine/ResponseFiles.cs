namespace SafeCompile.Cli.CommandLine;

/// <summary><c>@file.rsp</c>: one line or many, blanks separate, double quotes keep blanks, <c>#</c> starts a comment line.</summary>
internal static class ResponseFiles
{
    private const int MaxDepth = 8;
    private const int MaxBytes = 1 << 20;

    /// <summary>Splits the command line at the first <c>--</c> and expands response files before it.</summary>
    internal static (List<string> Words, List<string> AfterDashes) Expand(IReadOnlyList<string> args)
    {
        var tokens = new List<string>();
        var rest = new List<string>();
        bool ended = false;
        Add(args, 0);
        return (tokens, rest);

        void Add(IEnumerable<string> words, int depth)
        {
            foreach (string word in words)
            {
                if (ended) rest.Add(word);
                else if (word == "--") ended = true;
                else if (word.Length > 1 && word[0] == '@') Add(Words(word[1..], depth), depth + 1);
                else tokens.Add(word);
            }
        }
    }

    /// <summary>Splits text at blanks outside double quotes.</summary>
    internal static IEnumerable<string> Split(string line)
    {
        var word = new System.Text.StringBuilder();
        bool quoted = false;
        bool any = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
                any = true;
            }
            else if (quoted || !char.IsWhiteSpace(c))
            {
                word.Append(c);
                any = true;
            }
            else if (any)
            {
                yield return word.ToString();
                word.Clear();
                any = false;
            }
        }

        if (any) yield return word.ToString();
    }

    private static List<string> Words(string path, int depth)
    {
        if (depth >= MaxDepth) throw new UsageException($"Response files refer to each other more than {MaxDepth} deep.");
        if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"'@{path}' is a source file, not a response file. Put ./ before patterns.");
        if (!File.Exists(path)) throw new UsageException($"The response file '{path}' does not exist.");
        if (new FileInfo(path).Length > MaxBytes) throw new UsageException($"The response file '{path}' is too large.");
        return [.. File.ReadAllLines(path).Where(l => !l.TrimStart().StartsWith('#')).SelectMany(Split)];
    }
}
