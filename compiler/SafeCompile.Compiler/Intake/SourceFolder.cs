namespace SafeCompile.Intake;

/// <summary>The <c>.cs</c> files below a folder, by relative path in ordinal order, without following any link.</summary>
internal static class SourceFolder
{
    /// <summary>Adds all of them; false when there is none.</summary>
    internal static bool AddAll(SourceCollector collector, string folder)
    {
        List<string> found = Find(collector, folder);
        AddFound(collector, folder, found, RegularFile.RealFolder(folder));
        return found.Count > 0;
    }

    /// <summary>Adds files that <see cref="Find"/> found. They must really lie below <paramref name="root"/>, whatever became of the folder meanwhile.</summary>
    internal static void AddFound(SourceCollector collector, string folder, IEnumerable<string> found, string? root)
    {
        foreach (string relative in found) collector.AddFile(Path.Combine(folder, relative), Name(folder, relative), LinkRule.Refuse, root);
    }

    /// <summary>Relative paths with '/', ordinally ordered. Build folders and hidden folders are never entered.</summary>
    internal static List<string> Find(SourceCollector collector, string folder)
    {
        var found = new List<string>();
        var open = new Stack<(string Relative, int Depth)>();
        open.Push(("", 0));
        int entries = 0;
        while (open.TryPop(out (string Relative, int Depth) current))
        {
            string path = current.Relative.Length == 0 ? folder : Path.Combine(folder, current.Relative);
            foreach (FileSystemInfo entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = true }))
            {
                if (++entries > collector.Limits.FolderEntries)
                {
                    collector.Refuse("SC4001", folder, 1, 1, $"The folder has more than {collector.Limits.FolderEntries:N0} entries. Name the .cs files. (policy: compile.folderEntries)");
                    return [];
                }

                string relative = current.Relative.Length == 0 ? entry.Name : current.Relative + "/" + entry.Name;
                bool isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
                if (isFolder ? IsSkipped(entry.Name) : !entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) continue;
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    collector.Refuse("SC3031", Name(folder, relative), 1, 1, "Links are not followed. Copy what it points to, or remove it.");
                else if (!isFolder) found.Add(relative);
                else if (current.Depth < collector.Limits.FolderDepth) open.Push((relative, current.Depth + 1));
                else collector.Refuse("SC4001", Name(folder, relative), 1, 1, $"Folders are nested more than {collector.Limits.FolderDepth} deep. Move the sources up. (policy: compile.folderDepth)");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>What diagnostics call a file: as a shell would complete it from the folder's name.</summary>
    internal static string Name(string folder, string relative) =>
        folder is "" or "." ? relative : folder.EndsWith('/') || folder.EndsWith(Path.DirectorySeparatorChar) ? folder + relative : folder + "/" + relative;

    private static bool IsSkipped(string name) =>
        name.StartsWith('.') || name.Equals("bin", StringComparison.OrdinalIgnoreCase) || name.Equals("obj", StringComparison.OrdinalIgnoreCase);
}
