namespace SafeCompile.Intake;

/// <summary>Where a file or folder really lies, so that a link cannot make one place look like two.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The full path with every link on the way followed, without a final separator. What does not exist stays as it is written.</summary>
    internal static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string root = Path.GetPathRoot(full) ?? "";
        string real = root;
        int links = 0;
        var rest = new Stack<string>(full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (rest.TryPop(out string? name))
        {
            string next = Path.Combine(real, name);
            string? target = new FileInfo(next).LinkTarget;
            if (target is null || ++links > MaxLinks)
            {
                real = next;
                continue;
            }

            string followed = Path.GetFullPath(Path.Combine(real, target));
            real = Path.GetPathRoot(followed) ?? "";
            foreach (string part in followed[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse()) rest.Push(part);
        }

        return Path.TrimEndingDirectorySeparator(real);
    }

    /// <summary>True when one is the other or lies in it; both as <see cref="Of"/> gives them. Differences of case count as none: some systems do not see them.</summary>
    internal static bool IsBelow(string path, string folder) =>
        path.Equals(folder, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
