using SafeCompile.Cli.Testing;
using Xunit;

namespace SafeCompile.Tests.Cli;

public sealed class CorpusRunnerTests
{
    // No test depends on how busy the machine is.
    private static readonly CorpusRunner s_patient = new() { Timeout = TimeSpan.FromMinutes(5) };

    [Fact]
    public void Untrusted_projects_are_refused_and_run_nothing()
    {
        using var output = new StringWriter();
        CorpusSummary summary = s_patient.Run([Path.Combine(CliRun.Repository(), "corpus", "attack", "build")], output);
        Assert.True(summary is { Failed: 0, Passed: >= 20 }, output.ToString());
    }

    [Fact]
    public void A_file_that_does_not_do_what_it_says_fails_alone()
    {
        using var folder = new TempFolder();
        folder.Add("a-good.cs", "// expect: ok\n// output: hi\nSystem.Console.WriteLine(\"hi\");");
        folder.Add("b-wrong-output.cs", "// expect: ok\n// output: ho\nSystem.Console.WriteLine(\"hi\");");
        folder.Add("c-wrong-verdict.cs", "// expect: trap:fuel\nSystem.Console.WriteLine(\"hi\");");
        folder.Add("d-bad-header.cs", "// expext: ok\n");
        folder.Add("e-loop.cs", "// expect: trap:fuel\n// fuel: 1_000\nwhile (true) { }");
        folder.Add("f-value.cs", "// expect: ok\n// value: [1, \"a\"]\npublic class Plugin { public static object Run(object[] args) => new object[] { 1, \"a\" }; }");
        folder.Add("g-annotated.cs", "// expect: reject SC1201\nclass C { unsafe void F() { } } //~ reject SC1201\n");
        folder.Add("h-not-annotated.cs", "// expect: reject\nclass C { unsafe void F() { } }\nclass D { unsafe void F() { } } //~ reject SC1201\n");
        using var output = new StringWriter();
        CorpusSummary summary = s_patient.Run([folder.Path], output);
        string[] verdicts = [.. output.ToString().Split('\n').Where(l => l.Contains(folder.Path, StringComparison.Ordinal)).Select(l => l[..4] + " " + l[(l.IndexOf(folder.Path, StringComparison.Ordinal) + folder.Path.Length + 1)])];
        Assert.Equal(["PASS a", "FAIL b", "FAIL c", "FAIL d", "PASS e", "PASS f", "PASS g", "FAIL h"], verdicts);
        Assert.Equal((4, 4), (summary.Passed, summary.Failed));
        Assert.EndsWith("4 passed, 4 failed\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parked_files_are_counted_and_must_exist()
    {
        using var folder = new TempFolder();
        folder.Add("a.cs", "// expect: trap:fuel\n");
        folder.Add("b.cs", "// expect: reject\nclass C { unsafe void F() { } }");
        string list = folder.Add("parked.txt", "# waits\na.cs  no rule yet\n");
        using var output = new StringWriter();
        CorpusSummary summary = new CorpusRunner { ParkedFile = list, Timeout = s_patient.Timeout }.Run([folder.Path], output);
        Assert.Equal(new CorpusSummary(1, 0, 1), summary);
        File.WriteAllText(list, "gone.cs  no rule yet\n");
        Assert.Equal(2, CliRun.Of("test", folder.Path, "--parked", list).Exit);
    }
}
