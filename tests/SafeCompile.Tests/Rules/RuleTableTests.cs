using System.Runtime.CompilerServices;
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
    public void EveryLanguageRuleHasItsPageAndEveryPageItsRule()
    {
        string folder = Path.Combine(Root(), "docs", "rules");
        string[] pages = [.. Directory.GetFiles(folder, "SC*.md").Select(p => Path.GetFileNameWithoutExtension(p)!).Where(IsOurs).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(RuleTable.All.Select(r => r.Id).Where(IsOurs), pages);
        Assert.All(pages, id => Assert.StartsWith($"# {id}: {RuleTable.Get(id)!.Title}\n", File.ReadAllText(Path.Combine(folder, id + ".md")), StringComparison.Ordinal));
    }

    private static bool IsOurs(string id) => id[2] is >= '1' and <= '4';

    private static string Root([CallerFilePath] string file = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, file])
        {
            for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "global.json")) && Directory.Exists(Path.Combine(folder, "docs"))) return folder;
            }
        }

        throw new InvalidOperationException("The repository was not found.");
    }
}
