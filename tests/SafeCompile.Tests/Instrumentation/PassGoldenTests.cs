using System.Text.RegularExpressions;
using SafeCompile.Instrumentation;
using Xunit;

namespace SafeCompile.Tests.Instrumentation;

/// <summary>
/// What the program looks like after each pass: <c>corpus/rewrite/Pass/case.cs</c> beside <c>case.rewritten.cs</c>. With the environment variable
/// SAFEC_BLESS=1 the tests write the second file instead of comparing it; read the change before you commit it.
/// </summary>
public sealed partial class PassGoldenTests
{
    private const string Folder = "corpus/rewrite";
    private const string Rewritten = ".rewritten.cs";

    private static readonly bool s_bless = Environment.GetEnvironmentVariable("SAFEC_BLESS") == "1";

    public static TheoryData<string> Cases => [.. Repository.Files(Folder, "*.cs").Where(f => !f.EndsWith(Rewritten, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_program_after_the_pass_is_the_golden(string file)
    {
        string source = Path.Combine(Repository.Root, Folder, file);
        string golden = Path.ChangeExtension(source, null) + Rewritten;
        string text = GuestProgram.Rewrite(Path.GetFileName(file), Read(source), Policy.Console, lastPass: file[..file.IndexOf('/', StringComparison.Ordinal)]);
        string actual = WithoutHash(text);

        if (s_bless) File.WriteAllText(golden, actual);
        Assert.True(File.Exists(golden), $"No golden for {file}; run the tests with SAFEC_BLESS=1.");
        string difference = LineDiff.Of(Read(golden), actual);
        Assert.True(difference.Length == 0, $"{file} is rewritten differently (- golden, + now):\n{difference}\nIf that is meant, run the tests with SAFEC_BLESS=1.");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_is_a_program_that_the_verifier_accepts_in_the_end(string file)
    {
        using GuestProgram program = GuestProgram.Compile(Path.GetFileName(file), Read(Path.Combine(Repository.Root, Folder, file)), Policy.Console);
        Assert.NotNull(program);
    }

    [Fact]
    public void Every_pass_has_goldens_and_every_folder_is_a_pass()
    {
        string[] folders = [.. Cases.Select(c => c.Data[..c.Data.IndexOf('/', StringComparison.Ordinal)]).Distinct()];
        Assert.Equal(PassList.Names.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
        Assert.All(folders, f => Assert.InRange(Cases.Count(c => c.Data.StartsWith(f + "/", StringComparison.Ordinal)), 2, 9));
    }

    [Fact]
    public void Every_golden_has_its_source()
    {
        IEnumerable<string> orphans = Repository.Files(Folder, "*" + Rewritten)
            .Where(g => !File.Exists(Path.Combine(Repository.Root, Folder, g[..^Rewritten.Length] + ".cs")));
        Assert.Empty(orphans);
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    // Inserted names end in digits of the source's hash, which would change in every golden with every comment.
    private static string WithoutHash(string text)
    {
        Match alias = Alias().Match(text);
        return alias.Success ? text.Replace("_" + alias.Groups[1].Value, "_x", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex("^extern alias safe_([0-9a-f]{8});", RegexOptions.Multiline)]
    private static partial Regex Alias();
}
