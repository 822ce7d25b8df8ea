using SafeCompile.Tests.Cli;

namespace SafeCompile.Tests.Deriving;

/// <summary><c>safec policy derive</c> on the command line.</summary>
public sealed class DeriveCommandTests
{
    [Fact]
    public void A_type_is_listed_with_all_its_public_members()
    {
        CliRun run = CliRun.Of("policy", "derive", "System.Random");
        Assert.Equal(0, run.Exit);
        Assert.Contains("\nSystem.Random\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  D M:get_Shared  static\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  S M:Next  callback System.Random.Next > ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  M M:#ctor(System.Int32)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_is_shown_with_the_calls_that_lead_there_and_the_reason()
    {
        CliRun run = CliRun.Of("policy", "derive", "M:System.UInt128.op_Division(System.UInt128,System.UInt128)");
        Assert.Equal(0, run.Exit);
        Assert.Contains("    by System.UInt128.op_Division -> ", run.Out, StringComparison.Ordinal);
        Assert.Contains("    Long division", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_same_members()
    {
        CliRun run = CliRun.Of("policy", "derive", "System.Math", "--format", "json");
        var abs = run.Json.GetProperty("members").EnumerateArray().Single(m => m.GetProperty("symbol").GetString() == "M:System.Math.Abs(System.Int32)");
        Assert.Equal("direct", abs.GetProperty("access").GetString());
        Assert.Equal("throws", Assert.Single(abs.GetProperty("reaches").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Fact]
    public void Check_prints_what_differs()
    {
        using var folder = new TempFolder();
        string policy = folder.Add("p.json", """{ "version": 1, "types": [ { "type": "System.Math", "uses": ["name"], "direct": ["M:Abs(System.Int32)"] } ] }""");
        string now = CliRun.Of("policy", "derive", "-p", policy).Out;
        Assert.Equal((0, ""), (CliRun.Of("policy", "derive", "-p", policy, "--check", folder.Add("same.txt", now)) is var same ? (same.Exit, same.Out) : default));

        string old = folder.Add("old.txt", now.Replace("S M:Abs(System.Int32)  throws", "S M:Abs(System.Int32)", StringComparison.Ordinal));
        CliRun differs = CliRun.Of("policy", "derive", "-p", policy, "--check", old);
        Assert.Equal(1, differs.Exit);
        Assert.Contains("-  S M:Abs(System.Int32)\n+  S M:Abs(System.Int32)  throws\n", differs.Out, StringComparison.Ordinal);

        string other = folder.Add("other.txt", now.Replace("# framework: ", "# framework: .NET 1.2.3 ", StringComparison.Ordinal));
        CliRun another = CliRun.Of("policy", "derive", "-p", policy, "--check", other);
        Assert.Equal(1, another.Exit);
        Assert.Contains(".NET 1.2.3", another.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Nothing")]
    [InlineData("M:System.Math.Abs")]
    [InlineData("M:")]
    [InlineData("System.Math", "--format", "sarif")]
    [InlineData("System.Math", "--check", "x")]
    [InlineData("--check", "missing.txt")]
    public void What_cannot_be_answered_is_a_usage_error(params string[] args) => Assert.Equal(2, CliRun.Of(["policy", "derive", .. args]).Exit);
}
