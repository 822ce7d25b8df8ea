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
    /// is in <see cref="PluginSource.Problems"/>. Diagnostics name files as the caller did: relative stays relative.
    /// Throws <see cref="SourceIntakeException"/> when an input does not exist or cannot be read.
    /// </summary>
    public static PluginSource FromPaths(IEnumerable<string> paths) => FromPaths(paths, CompileLimits.Default);

    /// <summary>Like <see cref="FromPaths(IEnumerable{string})"/>, under the caps of a policy of one's own.</summary>
    public static PluginSource FromPaths(IEnumerable<string> paths, CompileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(paths);
        var collector = new SourceCollector(limits);
        foreach (string path in paths) Add(collector, path);
        return collector.ToSource();
    }

    private static void Add(SourceCollector collector, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            if (!SourceFolder.AddAll(collector, path))
                throw new SourceIntakeException("SC0009", $"The folder '{path}' has no .cs file.");
            return;
        }

        if (!File.Exists(path)) throw new SourceIntakeException("SC0009", $"The input '{path}' does not exist.");
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CSPROJ":
                ProjectInput.Add(collector, path);
                break;
            case ".SLN" or ".SLNX":
                collector.Refuse("SC3030", path, 1, 1, "Solution files are not read. Name a .csproj, a folder or .cs files.");
                break;
            default:
                collector.AddFile(path, path, LinkRule.Follow);
                break;
        }
    }
}
