using System.Runtime.CompilerServices;

namespace SafeCompile.Tests;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every source file of the repository itself: corpus and guest programs are data, build output is not ours.</summary>
    internal static IEnumerable<string> Sources(params string[] folders) =>
        folders.SelectMany(f => Directory.EnumerateFiles(PathOf(f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !Relative(f).Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    /// <summary>The path below the root, with forward slashes.</summary>
    internal static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find([CallerFilePath] string file = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, file, Environment.CurrentDirectory])
        {
            for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "SafeCompile.sln"))) return folder;
            }
        }

        throw new InvalidOperationException("The repository was not found.");
    }
}
