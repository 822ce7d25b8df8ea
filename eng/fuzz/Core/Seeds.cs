namespace SafeCompile.Fuzz.Core;

/// <summary>Files of the repository that mutations start from, in an order that does not depend on the machine.</summary>
internal static class Seeds
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = Find();

    /// <summary>Guest programs: the corpus, the samples and the bench suite.</summary>
    internal static Lazy<IReadOnlyList<string>> Programs { get; } = new(() => Read("*.cs", "corpus/attack", "corpus/benign", "samples/programs", "samples/GameHost/levels", "bench/SafeCompile.Bench/guests"));

    /// <summary>Programs that compile under a preset.</summary>
    internal static Lazy<IReadOnlyList<string>> Benign { get; } = new(() => Read("*.cs", "corpus/benign", "samples/programs", "bench/SafeCompile.Bench/guests"));

    /// <summary>Project files, hostile and ordinary.</summary>
    internal static Lazy<IReadOnlyList<string>> Projects { get; } = new(() => Read("*.csproj", "corpus/attack/build", "corpus/benign", "samples", "eng"));

    private static string[] Read(string pattern, params string[] folders) =>
    [
        .. folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), pattern, SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(f => File.ReadAllText(Path.Combine(Root, f))),
    ];

    private static string Find()
    {
        foreach (string start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "SafeCompile.sln"))) return folder;
            }
        }

        throw new InvalidOperationException("Run this below the folder that holds SafeCompile.sln.");
    }
}
