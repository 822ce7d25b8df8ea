using System.Text.RegularExpressions;
using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class RuleTableTests
{
    [Fact]
    public void IdsAreUniqueAndOrdered()
    {
        string[] ids = [.. RuleTable.All.Select(r => r.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
    }

    [Fact]
    public void TitlesAreShort() => Assert.All(RuleTable.All, r => Assert.InRange(r.Title.Length, 1, 60));

    [Fact]
    public void GetFindsByIdAndAnswersNullOtherwise()
    {
        Assert.Equal("Unsafe code", RuleTable.Get("SC1201")!.Title);
        Assert.Null(RuleTable.Get("SC1299"));
    }

    [Fact]
    public void EveryRuleHasItsPageAndEveryPageItsRule()
    {
        string folder = Repository.PathOf("docs", "rules");
        string[] pages = [.. Directory.GetFiles(folder, "SC*.md").Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)];
        Assert.Equal(RuleTable.All.Select(r => r.Id), pages);
        Assert.All(pages, id => Assert.StartsWith($"# {id}: {RuleTable.Get(id)!.Title}\n", File.ReadAllText(Path.Combine(folder, id + ".md")), StringComparison.Ordinal));
    }

    [Fact]
    public void TheIndexListsEveryPage()
    {
        string index = File.ReadAllText(Repository.PathOf("docs", "rules", "README.md"));
        Assert.All(RuleTable.All, r => Assert.Contains($"| [{r.Id}]({r.Id}.md) | {r.Title} |\n", index, StringComparison.Ordinal));
    }

    /// <summary>What is refused, the attack in three lines, an example, the way out: for the rules that authors meet.</summary>
    [Fact]
    public void PagesOfSourceRulesHaveAllTheirParts()
    {
        const string Code = @"```(csharp|xml|text)\n(?:.+\n)+```\n";
        Regex page = new($@"\A# .+\n\n\*\*Refused:\*\* .+\n\n## Why\n\n(?:.+\n){{3}}\n## Refused example\n\n{Code}\n## Accepted instead\n\n{Code}\n## Policy\n\n.+");
        string[] ids = [.. RuleTable.All.Select(r => r.Id).Where(id => id[2] is >= '1' and <= '4')];
        Assert.DoesNotContain(ids, id => !page.IsMatch(File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md"))));
    }
}
