namespace SafeCompile.Intake;

/// <summary>
/// <c>.csproj</c> files as input: each its own small language, then the sources that it means, and the modules that it uses. A project
/// that another one refers to is a module of its own when it lies below a root that the user named; any other is for the policy to know.
/// </summary>
internal sealed class ProjectInputs(SourceCollector collector, IReadOnlyList<string> roots)
{
    private const int MaxProjects = 64;

    // Characters of patterns times characters of paths: half a second.
    private const long MaxMatching = 200_000_000;

    private readonly Dictionary<string, Project> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _listed = new(StringComparer.Ordinal);
    private readonly HashSet<Project> _followed = [];

    // As they are written, for paths that are written the same way, and where they really are, for what is then opened.
    private readonly List<(string Written, string Real)> _roots = [.. roots
        .Select(r => Path.TrimEndingDirectorySeparator(Path.GetFullPath(r)) + Path.DirectorySeparatorChar)
        .Select(r => (r, RegularFile.RealFolder(r) ?? r))];

    private long _matching;

    // Without a file when that was refused: a module all the same, so that it is named with the reason.
    private sealed class Project(string path, string? root, ProjectFile? file)
    {
        /// <summary>Where its files must really lie, as it was when the project was read.</summary>
        internal string? Root { get; } = root;

        internal string Path { get; } = path;

        internal ProjectFile? File { get; } = file;

        /// <summary>The projects that it refers to and that are modules here.</summary>
        internal List<Project> Uses { get; } = [];

        internal ModuleBuilder? Module { get; set; }

        internal bool IsUsed { get; set; }

        internal bool IsAdded { get; set; }
    }

    /// <summary>Adds the projects that were named, in their order; those that others refer to become modules, the others are the main one.</summary>
    internal void Add(IReadOnlyList<string> paths)
    {
        List<Project> named = [];
        foreach (string path in paths)
        {
            if (Read(path, LinkRule.Refuse, root: null) is { } project) named.Add(project);
        }

        foreach (Project project in named) Follow(project);
        foreach (Project project in _read.Values.Where(p => p.IsUsed)) project.Module = collector.AddModule(ModuleName(project.Path));

        // What is used comes first: a file belongs to the innermost project, not to one whose folder happens to contain it.
        foreach (Project project in _read.Values.Where(p => p.IsUsed)) AddFiles(project, project.Module!);
        foreach (Project project in named.Where(p => !p.IsUsed)) AddFiles(project, collector.Main);
    }

    private Project? Read(string path, LinkRule links, string? root)
    {
        string key = Path.GetFullPath(path);
        if (_read.TryGetValue(key, out Project? known)) return known;
        if (_read.Count == MaxProjects)
        {
            collector.Refuse("SC4001", path, 1, 1, $"The program has more than {MaxProjects} projects. Put some together.");
            return null;
        }

        root ??= RegularFile.RealFolder(Folder(path));
        if (!collector.TryRead(path, path, links, root, out string? text)) return null;
        return _read[key] = new Project(path, root, ProjectFile.Read(collector, path, text));
    }

    // Without recursion: the chain of references is as long as the guest likes.
    private void Follow(Project start)
    {
        var open = new Stack<Project>([start]);
        while (open.TryPop(out Project? project))
        {
            if (!_followed.Add(project)) continue;
            foreach (ProjectReference reference in project.File?.References ?? [])
            {
                string name = reference.Name;
                if (reference.Kind == RequirementKind.Project)
                {
                    string path = Path.Combine(Folder(project.Path), name);
                    name = Path.GetFullPath(path);
                    if (Inside(name) is { } root)
                    {
                        if (!File.Exists(name))
                        {
                            collector.Refuse("SC3027", project.Path, reference.Line, reference.Column, $"The project '{reference.Name}' does not exist.");
                            continue;
                        }

                        if (Read(Normal(path), LinkRule.Refuse, root) is not { } used) continue;
                        used.IsUsed = true;
                        project.Uses.Add(used);
                        open.Push(used);
                        continue;
                    }
                }

                collector.Require(new SourceRequirement(reference.Kind, name, project.Path, reference.Line, reference.Column));
            }
        }
    }

    // Named roots, and the folders of the projects that were named: the user said that these are the guest's.
    private string? Inside(string fullPath) =>
        _read.TryGetValue(fullPath, out Project? read) ? read.Root ?? Folder(fullPath) + "/" : _roots.Find(root => fullPath.StartsWith(root.Written, StringComparison.Ordinal)).Real;

    private void AddFiles(Project project, ModuleBuilder module)
    {
        if (project.IsAdded) return;
        project.IsAdded = true;
        if (project.File is not { } file) return;
        foreach (Project used in project.Uses) module.References.Add(used.Module!.Name);
        string folder = Folder(project.Path);
        collector.AddRoot(folder);
        if (Chosen(project.Path, folder, file.Items) is not { } chosen) return;
        collector.Current = module;
        SourceFolder.AddFound(collector, folder, chosen, project.Root);
        collector.Current = collector.Main;
    }

    /// <summary>The files that the project means, null after reporting that choosing them would take too long.</summary>
    private SortedSet<string>? Chosen(string project, string folder, List<ProjectItem> items)
    {
        string key = Path.GetFullPath(folder);
        if (!_listed.TryGetValue(key, out List<string>? below)) _listed[key] = below = SourceFolder.Find(collector, folder);
        int characters = below.Sum(f => f.Length);
        var chosen = new SortedSet<string>(below, StringComparer.Ordinal);
        foreach (ProjectItem item in items)
        {
            foreach (string pattern in item.Patterns)
            {
                if ((_matching += (long)pattern.Length * characters) > MaxMatching)
                {
                    collector.Refuse("SC4001", project, item.Line, item.Column, "The Compile patterns of this program are too many for its files. Name fewer, or folders.");
                    return null;
                }

                List<string> matched = below.FindAll(file => PathPattern.Matches(pattern, file));
                if (!item.IsInclude) chosen.ExceptWith(matched);
                else if (matched.Count > 0 || pattern.Contains('*', StringComparison.Ordinal)) chosen.UnionWith(matched);
                else collector.Refuse("SC3026", project, item.Line, item.Column, $"Compile names '{pattern}', which is not a .cs file below the project.");
            }
        }

        return chosen;
    }

    private string ModuleName(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (name.Length == 0 || collector.HasModule(name)) name = Normal(path);
        while (collector.HasModule(name)) name += "'"; // One project's path can be another one's name.
        return name;
    }

    private static string Folder(string path) => Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";

    // As the user wrote it, without the way back: "app/../lib/x.csproj" is "lib/x.csproj".
    private static string Normal(string path) =>
        Path.IsPathRooted(path) ? Path.GetFullPath(path) : Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(path)).Replace('\\', '/');
}
