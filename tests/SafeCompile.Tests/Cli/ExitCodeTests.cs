using System.Text.Json;
using Xunit;

namespace SafeCompile.Tests.Cli;

public sealed class ExitCodeTests
{
    private const string Hello = "System.Console.WriteLine(\"hi\");";

    [Theory]
    [InlineData(0, "completed", Hello)]
    [InlineData(1, "refused", "System.IO.File.ReadAllText(\"/etc/hostname\");")]
    [InlineData(1, "refused", "int x = ;")]
    [InlineData(1, "refused", "")]
    [InlineData(3, "trapped", "while (true) { }")]
    [InlineData(6, "threw", "throw new System.InvalidOperationException(\"no\");")]
    public void Run_answers_with_the_outcome(int exit, string outcome, string text)
    {
        using var folder = new TempFolder();
        string file = folder.Add("g.cs", text);
        CliRun run = CliRun.Of("run", file, "--fuel", "1_000_000", "--no-cache", "--format", "json");
        Assert.Equal((exit, outcome), (run.Exit, run.Json.GetProperty("outcome").GetString()));

        CliRun plain = CliRun.Of("run", file, "--fuel", "1_000_000", "--no-cache");
        Assert.Equal(exit, plain.Exit);
        Assert.DoesNotContain("   at ", plain.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "missing.cs")]
    [InlineData("run", "missing.cs", "--fule", "3")]
    [InlineData("run", "missing.cs", "--fuel", "x")]
    [InlineData("run", "missing.cs", "--memory", "0")]
    [InlineData("run", "missing.cs", "--call", "Run")]
    [InlineData("run", "missing.cs", "--deadline", "1")]
    [InlineData("run", "missing.cs", "--deadline", "0s")]
    [InlineData("run", "missing.cs", "-p", "nopolicy")]
    [InlineData("run", "missing.cs", "--format", "xml")]
    [InlineData("run", "@missing.rsp")]
    public void Usage_errors_are_2_with_one_line_and_the_json_object(params string[] args)
    {
        CliRun run = CliRun.Of(args);
        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Out);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        if (args.Contains("xml")) return;

        CliRun json = CliRun.Of([.. args, "--format", "json"]);
        Assert.Equal((2, "error"), (json.Exit, json.Json.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("check")]
    [InlineData("explain", "SC0000")]
    [InlineData("policy", "burn")]
    [InlineData("verify", "missing.dll")]
    [InlineData("test", "missing-folder")]
    [InlineData("rewrite", "missing.cs", "--after-pass", "NoSuchPass")]
    public void Unknown_words_are_2(params string[] args) =>
        Assert.Equal(2, CliRun.Of([.. args.Where(a => a.Length > 0)]).Exit);

    [Fact]
    public void Verify_answers_0_or_4_for_any_file()
    {
        using var folder = new TempFolder();
        string image = Path.Combine(folder.Path, "g.dll");
        Assert.Equal(0, CliRun.Of("build", folder.Add("g.cs", Hello), "-o", image, "--no-cache").Exit);
        Assert.Equal(0, CliRun.Of("verify", image).Exit);
        Assert.Equal(0, CliRun.Of("run", image).Exit);
        Assert.Equal(4, CliRun.Of("verify", folder.Add("t.dll", "no image")).Exit);
        Assert.Equal(4, CliRun.Of("verify", folder.Add("e.dll", "")).Exit);
        Assert.Equal(4, CliRun.Of("verify", typeof(object).Assembly.Location).Exit);
        Assert.Equal(4, CliRun.Of("run", Path.Combine(folder.Path, "t.dll")).Exit);
    }

    [Fact]
    public void The_json_object_has_the_promised_members()
    {
        using var folder = new TempFolder();
        string file = folder.Add("p.cs", "public class Plugin { public static object Run(object[] args) => new object[] { args.Length, \"x\", null!, 1.5 }; }");
        JsonElement json = CliRun.Of("run", file, "--call", "Plugin.Run", "--repeat", "2", "--fresh-context", "--no-cache", "--format", "json", "--", "a", "--fuel").Json;
        Assert.Equal(
            ["outcome", "trap", "values", "output", "used", "location", "message", "diagnostics"],
            json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("[[2,\"x\",null,1.5],[2,\"x\",null,1.5]]", json.GetProperty("values").GetRawText());
        Assert.Equal(["fuel", "allocatedBytes", "maxDepth"], json.GetProperty("used").EnumerateObject().Select(p => p.Name));
    }
}
