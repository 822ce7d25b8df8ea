using SafeCompile.Intake;

namespace SafeCompile;

/// <summary>
/// Reads the sources of a guest from files that nobody trusts. Only names on the list of inputs and <c>.cs</c> files below a named
/// folder are opened; build files beside them (<c>Directory.Build.props</c>, <c>global.json</c>, <c>obj/</c> …) never are, and a
/// project file is read as data: nothing in it is evaluated.
/// </summary>
public static class SourceIntake
{
    /// <summary>
    /// Reads <c>.cs</c> files, folders and <c>.csproj</c> files. What a file is refused for (not text, too large, project elements)
    /// is in <see cref="PluginSource.Problems"/>. Diagnostics name files as the caller did: relative stays relative. All of it is one
    /// module, except projects that a project refers to: these are modules of their own if they were named too, or lie below the
    /// folder of a project that was named.
    /// Throws <see cref="SourceIntakeException"/> when an input does not exist or cannot be read.
    /// </summary>
    public static PluginSource FromPaths(IEnumerable<string> paths) => FromPaths(paths, CompileLimits.Default);

    /// <summary>Like <see cref="FromPaths(IEnumerable{string})"/>, under the caps of a policy of one's own.</summary>
    public static PluginSource FromPaths(IEnumerable<string> paths, CompileLimits limits) => FromPaths(paths, limits, []);

    /// <summary>Like <see cref="FromPaths(IEnumerable{string}, CompileLimits)"/>; what projects refer to below one of <paramref name="roots"/> is the guest's too.</summary>
    public static PluginSource FromPaths(IEnumerable<string> paths, CompileLimits limits, IEnumerable<string> roots)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(roots);
        var collector = new SourceCollector(limits);
        List<string> projects = [];
        foreach (string path in paths) Add(collector, path, projects);
        foreach (string root in roots) collector.AddRoot(root);
        if (projects.Count > 0)
            new ProjectInputs(collector, [.. roots, .. projects.Select(p => Path.GetDirectoryName(Path.GetFullPath(p))!)]).Add(projects);
        return collector.ToSource();
    }

    private static void Add(SourceCollector collector, string path, List<string> projects)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            collector.AddRoot(path);
            if (!SourceFolder.AddAll(collector, path))
                throw new SourceIntakeException("SC0009", $"The folder '{path}' has no .cs file.");
            return;
        }

        if (!File.Exists(path)) throw new SourceIntakeException("SC0009", $"The input '{path}' does not exist.");
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CSPROJ":
                projects.Add(path);
                break;
            case ".SLN" or ".SLNX":
                collector.Refuse("SC3030", path, 1, 1, "Solution files are not read. Name a .csproj, a folder or .cs files.");
                break;
            default:
                collector.AddRoot(path);
                collector.AddFile(path, path, LinkRule.Follow);
                break;
        }
    }
}
