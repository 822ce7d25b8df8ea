namespace SafeCompile.Intake;

/// <summary>A <c>.csproj</c> as input: its own small language, then the sources that it means.</summary>
internal static class ProjectInput
{
    internal static void Add(SourceCollector collector, string path)
    {
        if (!collector.TryRead(path, path, LinkRule.Refuse, root: null, out string? text)) return;
        if (ProjectFile.Read(collector, path, text) is not { } project) return;

        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        List<string> below = SourceFolder.Find(collector, folder);
        var chosen = new SortedSet<string>(below, StringComparer.Ordinal);
        foreach (ProjectItem item in project.Items)
        {
            foreach (string pattern in item.Patterns)
            {
                List<string> matched = below.FindAll(file => PathPattern.Matches(pattern, file));
                if (!item.IsInclude) chosen.ExceptWith(matched);
                else if (matched.Count > 0 || pattern.Contains('*', StringComparison.Ordinal)) chosen.UnionWith(matched);
                else collector.Refuse("SC3026", path, item.Line, item.Column, $"Compile names '{pattern}', which is not a .cs file below the project.");
            }
        }

        SourceFolder.AddFound(collector, folder, chosen);
    }
}
