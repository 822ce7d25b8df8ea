namespace SafeCompile.Tests.Architecture;

/// <summary>What a reader may rely on when he opens any file.</summary>
public sealed class SourceFileTests
{
    private const int MostLines = 500;

    /// <summary>The trusted base is read by reviewers first: every file says what is at stake in it.</summary>
    [Fact]
    public void TrustedFilesBeginWithWhatAnAttackerGains()
    {
        string[] silent =
        [
            .. Repository.Sources("runtime-guards/SafeCompile.Runtime", "runtime-guards/SafeCompile.Verifier")
                .Where(f => !File.ReadLines(f).First().StartsWith("// If ", StringComparison.Ordinal))
                .Select(Repository.Relative),
        ];
        Assert.Empty(silent);
    }

    [Fact]
    public void FilesAreShort()
    {
        string[] longOnes =
        [
            .. Repository.Sources("compiler", "instrumentation", "runtime-guards", "tests", "bench", "samples", "eng")
                .Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
                .Where(f => f.Lines > MostLines)
                .Select(f => $"{f.File}: {f.Lines} lines"),
        ];
        Assert.Empty(longOnes);
    }

    [Fact]
    public void NothingIsLeftToDoInComments()
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:"];
        string[] found =
        [
            .. Repository.Sources("compiler", "instrumentation", "runtime-guards", "tests", "bench", "samples", "eng")
                .Where(f => File.ReadLines(f).Any(l => words.Any(w => l.Contains("// " + w, StringComparison.Ordinal))))
                .Select(Repository.Relative),
        ];
        Assert.Empty(found);
    }
}
