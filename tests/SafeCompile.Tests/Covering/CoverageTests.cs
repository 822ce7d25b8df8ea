using SafeCompile.Cli.Charging;
using SafeCompile.Cli.Covering;
using SafeCompile.Cli.Deriving;
using SafeCompile.Tests.Cli;

namespace SafeCompile.Tests.Covering;

/// <summary>
/// Every public member of the base-library types is decided: direct, metered, or absent for a reason that somebody wrote. With SAFEC_BLESS=1 the
/// report is written; a new member of the reference set fails here until it has a reason.
/// </summary>
public sealed class CoverageTests
{
    private const string Folder = "docs/base-library";

    private static readonly Lazy<Coverage> s_coverage = new(() => new Coverage(Policy.Console, AbsenceFile.Read()));

    [Fact]
    public void Every_absent_member_has_a_reason() =>
        Assert.Empty(s_coverage.Value.Members.Where(m => m is { Access: null, Reason: null or "" }).Select(m => $"{m.Type.Name} {m.Id}"));

    [Fact]
    public void Every_metered_member_has_its_charge() =>
        Assert.Empty(s_coverage.Value.Members.Where(m => m.Access == MemberAccess.Metered && ChargeFile.Of(MemberId.Symbol(m.Type, m.Id, null).Id) is null).Select(m => m.Type.Name + m.Id));

    [Fact]
    public void Every_pattern_is_needed() => Assert.Empty(s_coverage.Value.Unused);

    [Fact]
    public void The_report_is_current()
    {
        var expected = CoverageReport.Of(s_coverage.Value).ToDictionary(r => r.Namespace + ".txt", r => r.Text, StringComparer.Ordinal);
        expected["README.md"] = CoverageReport.Index(s_coverage.Value, AbsenceFile.Read());
        string folder = Repository.PathOf(Folder);
        if (Environment.GetEnvironmentVariable("SAFEC_BLESS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (string old in Directory.GetFiles(folder)) File.Delete(old);
            foreach ((string name, string text) in expected) File.WriteAllText(Path.Combine(folder, name), text);
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach ((string name, string text) in expected)
            Assert.True(text == File.ReadAllText(Path.Combine(folder, name)), $"{Folder}/{name} is not what the presets say; run this test with SAFEC_BLESS=1 and read the difference.");
    }

    [Theory]
    [InlineData("System.Math", "M:Abs(System.Int32)", 'S', null)]
    [InlineData("System.Collections.Generic.List`1", "M:Add(`0)", 'M', null)]
    [InlineData("System.Version", "M:GetHashCode", 'M', null)]
    [InlineData("System.Memory`1", "M:GetHashCode", 'D', "override")]
    [InlineData("System.Object", "M:GetHashCode", 'M', null)]
    [InlineData("System.Convert", "M:ToInt32(System.DateTime)", 'D', "never")]
    [InlineData("System.Type", "M:GetMethod(System.String)", 'D', "reflection")]
    [InlineData("System.Delegate", "M:get_Target", 'D', "reflection")]
    [InlineData("System.String", "M:#ctor(System.Char*)", 'D', "memory")]
    [InlineData("System.Numerics.Vector4", "M:LoadUnsafe(System.Single@)", 'D', "memory")]
    [InlineData("System.Int32", "M:TryParse(System.ReadOnlySpan{System.Byte},System.Int32@)", 'D', "utf8")]
    [InlineData("System.Random", "M:get_Shared", 'D', "random")]
    [InlineData("System.IO.TextReader", "M:ReadLineAsync", 'D', "threads")]
    [InlineData("System.Collections.Immutable.ImmutableArray`1", "M:Add(`0)", 'M', null)]
    [InlineData("System.Collections.Immutable.ImmutableArray`1", "M:get_Length", 'S', null)]
    public void A_known_member_is_decided(string type, string id, char letter, string? reason)
    {
        CoveredMember member = s_coverage.Value.Members.Single(m => m.Type.Name == type && m.Id == id);
        Assert.Equal((letter, reason), (member.Access switch { MemberAccess.Direct => 'S', MemberAccess.Metered => 'M', _ => 'D' }, member.Reason));
    }

    /// <summary>The way out that the policy writes for authors comes before any class.</summary>
    [Fact]
    public void A_denial_gives_its_own_sentence()
    {
        CoveredMember now = s_coverage.Value.Members.Single(m => m.Type.Name == "System.DateTime" && m.Id == "M:get_Now");
        Assert.StartsWith("A guest has no clock", now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_no_pattern_matches_is_seen()
    {
        AbsenceFile file = AbsenceFile.Read();
        Assert.Equal(1, file.Reasons.RemoveAll(r => r.Class == "random"));
        Assert.Contains(new Coverage(Policy.Pure, file).Members, m => m is { Type.Name: "System.Random", Id: "M:get_Shared", Access: null, Reason: null });
    }

    [Theory]
    [InlineData("*")]
    [InlineData("*.*")]
    [InlineData("pointer & *")]
    [InlineData("")]
    public void A_pattern_that_matches_everything_is_refused(string pattern) => Assert.Throws<FormatException>(() => new SignaturePattern(pattern));

    [Fact]
    public void The_command_prints_all_members()
    {
        CliRun run = CliRun.Of("policy", "report", "--all", "-p", "pure");
        Assert.Equal(0, run.Exit);
        Assert.Contains("\nSystem.Math\n  S F:E\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  M M:Remove(`0)  fuel ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  D M:get_Shared  random\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("  ?\n", run.Out, StringComparison.Ordinal);
    }
}
