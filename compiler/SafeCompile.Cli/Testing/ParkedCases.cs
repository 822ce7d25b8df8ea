using SafeCompile.Cli.CommandLine;

namespace SafeCompile.Cli.Testing;

/// <summary>The list of cases that wait for a rule that does not exist yet.</summary>
internal static class ParkedCases
{
    /// <summary>
    /// Full paths. Each line is a path relative to the list, then the reason; <c>#</c> starts a comment. Throws
    /// <see cref="UsageException"/> for a line without a reason or for a file that is gone, so that the list stays honest.
    /// </summary>
    internal static HashSet<string> Read(string list)
    {
        if (!File.Exists(list)) throw new UsageException($"The list '{list}' does not exist.", "SC0009");
        string folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadAllLines(list).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] parts = line.Split([' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2) throw new UsageException($"{list}: '{line}' has no reason.");
            string path = Path.GetFullPath(Path.Combine(folder, parts[0]));
            if (!File.Exists(path) && !Directory.Exists(path)) throw new UsageException($"{list}: '{parts[0]}' does not exist. Remove the line.");
            paths.Add(path);
        }

        return paths;
    }
}
