using SafeCompile.Cli.Testing;
using SafeCompile.Instrumentation;

namespace SafeCompile.Tests.Architecture;

/// <summary>A corpus file that nobody runs is a promise that nobody keeps.</summary>
public sealed class CorpusClaimTests
{
    private static readonly string[] s_roots = ["attack", "benign", "il", "rewrite"];

    [Fact]
    public void EveryFileIsClaimedByARunner()
    {
        string corpus = Repository.PathOf("corpus");
        string[] orphans =
        [
            .. Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
                .Where(f => !IsClaimed(corpus, f))
                .Select(Repository.Relative)
                .Order(StringComparer.Ordinal),
        ];
        Assert.Empty(orphans);
    }

    [Fact]
    public void OnlyKnownFoldersAreInTheCorpus() =>
        Assert.All(Directory.EnumerateDirectories(Repository.PathOf("corpus")), d => Assert.Contains(Path.GetFileName(d), s_roots));

    private static bool IsClaimed(string corpus, string file)
    {
        string[] parts = Path.GetRelativePath(corpus, file).Replace('\\', '/').Split('/');
        string name = parts[^1];
        return parts[0] switch
        {
            "README.md" or "PARKED" => parts.Length == 1,
            "attack" or "benign" => name.EndsWith(".cs", StringComparison.Ordinal) || InBuildCase(corpus, file) || NamedByANeighbour(file),
            "rewrite" => parts.Length > 2 && PassList.Names.Contains(parts[1]),
            _ => false,
        };
    }

    // `safec test` copies the whole folder of a build case, so every file below it takes part.
    private static bool InBuildCase(string corpus, string file)
    {
        for (string folder = Path.GetDirectoryName(file)!; folder.Length > corpus.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (BuildCase.Is(folder)) return true;
        }

        return false;
    }

    // A policy file that a header names.
    private static bool NamedByANeighbour(string file) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.cs").Any(f =>
            File.ReadLines(f).TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).Any(l => l.Contains(Path.GetFileName(file), StringComparison.Ordinal)));
}
