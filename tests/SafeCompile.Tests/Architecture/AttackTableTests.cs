using SafeCompile.Plain.Attacks;

namespace SafeCompile.Tests.Architecture;

/// <summary>docs/attacks.md is made on demand, so a test has to notice when the corpus has moved on.</summary>
public sealed class AttackTableTests
{
    [Fact]
    public void TheTableListsTheFilesOfTheAttackCorpus()
    {
        string[] listed = [.. AttackTable.Read(File.ReadAllText(Repository.PathOf("docs", "attacks.md"))).Keys];
        Assert.True(
            AttackCommand.Names(Repository.PathOf("corpus", "attack")).SequenceEqual(listed),
            "docs/attacks.md lists other files than corpus/attack has, or in another order. Run ./eng/attacks --new.");
    }

    [Fact]
    public void TheVerdictInTheTableIsThatOfTheFile()
    {
        string folder = Repository.PathOf("corpus", "attack");
        Assert.All(
            AttackTable.Read(File.ReadAllText(Repository.PathOf("docs", "attacks.md"))),
            row => Assert.StartsWith($"| `{row.Key}` | {new AttackFile(Path.Combine(folder, row.Key), row.Key).Expect} |", row.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void ThePageIsWhatItsRowsMake()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "attacks.md"));
        Assert.Equal(AttackTable.Write(AttackTable.Read(page)), page);
    }
}
