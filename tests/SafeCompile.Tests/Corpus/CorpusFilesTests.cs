using SafeCompile.Cli.Testing;

namespace SafeCompile.Tests.Corpus;

/// <summary>What can be said about the corpus without running it.</summary>
public sealed class CorpusFilesTests
{
    /// <summary>A header that cannot be read would switch its file off as a test, so each is read here, in milliseconds.</summary>
    [Theory]
    [InlineData("corpus/attack")]
    [InlineData("corpus/benign")]
    public void Every_file_says_what_must_become_of_it(string folder)
    {
        List<string> problems = [];
        foreach (CorpusCase file in CorpusCase.Below(Repository.PathOf(folder)).Where(c => !c.IsBuild))
        {
            try
            {
                CorpusHeader.Parse(File.ReadAllText(file.Path));
            }
            catch (CorpusFormatException e)
            {
                problems.Add($"{Repository.Relative(file.Path)}: {e.Message}");
            }
        }

        Assert.Empty(problems);
    }

    /// <summary>The reason tells a reader, years later, which attack must still fail.</summary>
    [Fact]
    public void Every_attack_says_why_it_is_one()
    {
        IEnumerable<string> silent = CorpusCase.Below(Repository.PathOf("corpus/attack"))
            .Where(c => !c.IsBuild && !File.ReadLines(c.Path).TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)).Any(l => l.StartsWith("// why: ", StringComparison.Ordinal)))
            .Select(c => Repository.Relative(c.Path));
        Assert.Empty(silent);
    }

    [Fact]
    public void Attacks_come_in_the_known_classes()
    {
        string[] classes = ["boundary", "bomb", "build", "content", "control", "crash", "escape", "exhaust", "load", "locks", "state"];
        IEnumerable<string> folders = Directory.EnumerateDirectories(Repository.PathOf("corpus/attack")).Select(f => Path.GetFileName(f)!);
        Assert.Equal(classes.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }
}
