namespace SafeCompile.Cli.Building;

/// <summary>The folders that a command line names as a guest's. A single source file or image is none: nothing beside it is the guest's.</summary>
internal static class GuestFolders
{
    /// <summary>Folders, and the folders of projects, among the inputs; and all roots.</summary>
    internal static IEnumerable<string> Of(IEnumerable<string> inputs, IEnumerable<string> roots)
    {
        foreach (string input in inputs)
        {
            if (Directory.Exists(input)) yield return input;
            else if (input.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)) yield return Path.GetDirectoryName(Path.GetFullPath(input))!;
        }

        foreach (string root in roots) yield return root;
    }
}
