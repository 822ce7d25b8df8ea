using SafeCompile.Cli.Testing;
using SafeCompile.Rules;

namespace SafeCompile.Tests.Architecture;

/// <summary>Each rule about sources and projects shows in the corpus what it stops, and what comes close and must not be stopped.</summary>
public sealed class RuleCorpusTests
{
    /// <summary>Rules that no file can break, with the reason. They are tested beside the code that reports them.</summary>
    private static readonly Dictionary<string, string> s_withoutAttack = new(StringComparer.Ordinal)
    {
        ["SC1002"] = "parse options are the pipeline's; no file can change them",
        ["SC4005"] = "a file that takes the compiler longer than its deadline is a bound that is missing elsewhere",
    };

    private static readonly Dictionary<string, string> s_withoutNearMiss = new(StringComparer.Ordinal)
    {
        ["SC1002"] = s_withoutAttack["SC1002"],
        ["SC4005"] = "how long a compilation takes is the machine's",
    };

    private static readonly string[] s_rules = [.. RuleTable.All.Select(r => r.Id).Where(id => id[2] is >= '1' and <= '4')];

    [Fact]
    public void EveryRuleHasAnAttackThatNamesIt()
    {
        HashSet<string> named = [.. Headers("attack").SelectMany(Refusals), .. BuildCases().SelectMany(f => BuildCase.Expected(File.ReadAllText(f)).Rules)];
        Assert.Equal(s_withoutAttack.Keys.Order(StringComparer.Ordinal), s_rules.Where(id => !named.Contains(id)));
    }

    [Fact]
    public void EveryRuleHasANearMissThatPasses()
    {
        HashSet<string> near =
        [
            .. Headers("benign").Where(h => h.Expect.Kind == "ok").SelectMany(h => h.Near),
            .. BuildCases().Where(f => BuildCase.Expected(File.ReadAllText(f)).Verdict == "ok").SelectMany(NearOf),
        ];
        Assert.Equal(s_withoutNearMiss.Keys.Order(StringComparer.Ordinal), s_rules.Where(id => !near.Contains(id)));
    }

    [Fact]
    public void NearMissesNameRulesThatExist() =>
        Assert.All([.. Headers("benign").SelectMany(h => h.Near), .. BuildCases().SelectMany(NearOf)], id => Assert.NotNull(RuleTable.Get(id)));

    private static IEnumerable<string> Refusals(CorpusHeader header) =>
        header.Marks.Select(m => m.Id).Append(header.Expect is { Kind: "reject", Detail: { } id } ? id : "");

    // Sources of build cases have no header; their README speaks for them.
    private static IEnumerable<CorpusHeader> Headers(string folder) =>
        CorpusCase.Below(Repository.PathOf("corpus", folder)).Where(c => !c.IsBuild).Select(c => CorpusHeader.Parse(File.ReadAllText(c.Path)));

    private static IEnumerable<string> BuildCases() =>
        CorpusCase.Below(Repository.PathOf("corpus")).Where(c => c.IsBuild).Select(c => Path.Combine(c.Path, "README"));

    private static IEnumerable<string> NearOf(string readme) =>
        File.ReadLines(readme).Where(l => l.StartsWith("near:", StringComparison.Ordinal)).SelectMany(l => l[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
