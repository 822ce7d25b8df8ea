using System.Collections.Immutable;
using SafeCompile.Cli.Deriving;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Deriving;

/// <summary>
/// The presets call a member directly only if its cost is constant, it calls nothing back and it touches no state. What it reaches is derived from
/// its IL, and whatever speaks against that needs a written reason. With SAFEC_BLESS=1 the report is written; its diff is what a new
/// framework or a new entry changes.
/// </summary>
public sealed class DerivedReportTests(ITestOutputHelper output)
{
    private const string File = "docs/derived.txt";

    private static string Stored => System.IO.File.ReadAllText(Repository.PathOf(File));

    [Fact]
    public void The_report_is_current()
    {
        string now = DerivedReport.Text(DerivedFramework.Identity, DerivedFramework.Members);
        if (Environment.GetEnvironmentVariable("SAFEC_BLESS") == "1") System.IO.File.WriteAllText(Repository.PathOf(File), now);
        if (DerivedReport.IdentityOf(Stored) != DerivedFramework.Identity)
        {
            output.WriteLine($"Not compared: {File} was made of {DerivedReport.IdentityOf(Stored)}, this is {DerivedFramework.Identity}. See the difference with 'safec policy derive --check {File}'.");
            return;
        }

        Assert.True(now == Stored, $"{File} is not what the framework and the presets say now; look at 'safec policy derive --check {File}', then run this test with SAFEC_BLESS=1.");
    }

    /// <summary>Of the stored report, so that another patch of the framework neither hides nor makes a failure.</summary>
    [Fact]
    public void Whatever_a_direct_member_reaches_has_a_reason()
    {
        ImmutableArray<DerivedMember> members = DerivedReport.DirectMembers(Stored);
        string[] silent = [.. new Justification(Policy.Console).Missing(members).Select(m => $"{m.Member.Symbol}: {m.Fact}")];
        Assert.True(silent.Length == 0, "Write a reason in pure.reasons.json, charge for it, or give the member a shim:\n" + string.Join('\n', silent));
    }

    [Fact]
    public void The_stored_report_has_every_direct_member_of_the_presets()
    {
        var stored = DerivedReport.DirectMembers(Stored).Select(m => m.Symbol).ToHashSet(StringComparer.Ordinal);
        // A property is listed by its accessors, here and there.
        string[] missing = [.. Policy.Console.Entries.Where(e => e is { Access: MemberAccess.Direct, Symbol: ['M' or 'F', ..] } && !stored.Contains(e.Symbol)).Select(e => e.Symbol)];
        Assert.Empty(missing);
        Assert.All(Policy.Console.Entries.Where(e => e is { Access: MemberAccess.Direct, Symbol: ['P', ..] }), e =>
            Assert.Contains(stored, s => s.StartsWith("M:" + Accessor(e.Symbol), StringComparison.Ordinal)));

        static string Accessor(string property)
        {
            string path = property[2..].Split('(')[0];
            return path.Insert(path.LastIndexOf('.') + 1, "get_");
        }
    }

    [Fact]
    public void Every_reason_is_needed()
    {
        var justification = new Justification(Policy.Console);
        _ = justification.Missing(DerivedReport.DirectMembers(Stored)).ToList();
        Assert.Empty(justification.Unused);
    }

    [Fact]
    public void A_report_can_be_read_back()
    {
        ImmutableArray<DerivedMember> direct = DerivedReport.DirectMembers(DerivedReport.Text("x", DerivedFramework.Members));
        Assert.Equal(DerivedFramework.Members.Where(m => m.Access == MemberAccess.Direct).Select(m => (m.Symbol, string.Join("; ", m.Facts))), direct.Select(m => (m.Symbol, string.Join("; ", m.Facts))));
        Assert.Equal("x", DerivedReport.IdentityOf(DerivedReport.Text("x", [])));
    }

    /// <summary>Members whose classification would be wrong are found, whatever the file says.</summary>
    [Theory]
    [InlineData("M:System.Collections.Generic.List`1.Sort", "callback")]
    [InlineData("M:System.Random.get_Shared", "static")]
    [InlineData("M:System.Environment.get_TickCount", "native")]
    [InlineData("M:System.String.Concat(System.String,System.String)", "buffer")]
    public void A_member_that_is_not_plain_cannot_be_called_directly_without_a_reason(string symbol, string kind)
    {
        var member = new DerivedMember("None", "M:None", MemberAccess.Direct, DerivedFramework.Of(symbol));
        Assert.Contains(new Justification(Policy.Console).Missing([member]), m => Fact.Name(m.Fact.Kind) == kind);
    }
}
