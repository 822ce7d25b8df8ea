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
    private const string Folder = "corpus/rewrite/";
    private const string Rewritten = ".rewritten.cs";

    private static readonly Policy s_policy = Policy.Console.Trust(typeof(IGoldenWorld).Assembly);
    private static readonly bool s_bless = Environment.GetEnvironmentVariable("SAFEC_BLESS") == "1";
    private static readonly string[] s_cases = [.. GuestFiles.Below(Folder).Where(f => !f.EndsWith(Rewritten, StringComparison.Ordinal)).Select(f => f[Folder.Length..])];

    public static TheoryData<string> Cases => [.. s_cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_program_after_the_pass_is_the_golden(string file)
    {
        string golden = GoldenOf(Folder + file);
        string actual = WithoutHash(GuestProgram.Rewrite(Path.GetFileName(file), GuestFiles.Read(Folder + file), PolicyOf(file), PassOf(file)));
        if (s_bless) File.WriteAllText(Repository.PathOf(golden), actual);

        Assert.True(File.Exists(Repository.PathOf(golden)), $"No golden for {file}; run the tests with SAFEC_BLESS=1.");
        string difference = LineDiff.Of(GuestFiles.Read(golden), actual);
        Assert.True(difference.Length == 0, $"{file} is rewritten differently (- golden, + now):\n{difference}\nIf that is meant, run the tests with SAFEC_BLESS=1.");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_becomes_an_image_that_the_verifier_accepts(string file)
    {
        using GuestProgram program = GuestProgram.Compile(Path.GetFileName(file), GuestFiles.Read(Folder + file), PolicyOf(file));
        Assert.NotNull(program);
    }

    [Fact]
    public void Every_pass_has_goldens_and_every_folder_is_a_pass()
    {
        ILookup<string, string> folders = s_cases.ToLookup(PassOf);
        Assert.Equal(PassList.Names.Order(StringComparer.Ordinal), folders.Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.All(folders, f => Assert.True(f.Count() >= 2, $"{f.Key} has too few goldens"));
    }

    [Fact]
    public void Every_golden_has_its_source()
    {
        IEnumerable<string> goldens = GuestFiles.Below(Folder).Where(f => f.EndsWith(Rewritten, StringComparison.Ordinal));
        Assert.Equal(s_cases.Select(c => GoldenOf(Folder + c)).Order(StringComparer.Ordinal), goldens);
    }

    private static string PassOf(string file) => file[..file.IndexOf('/', StringComparison.Ordinal)];

    // The one pass that the policy switches on.
    private static Policy PolicyOf(string file) => s_policy.WithDeadlinePolls(PassOf(file) == "DeadlinePolls");

    private static string GoldenOf(string source) => Path.ChangeExtension(source, null) + Rewritten;

    // Inserted names end in digits of the source's hash, which would change in every golden with every comment.
    private static string WithoutHash(string text)
    {
        Match alias = Alias().Match(text);
        return alias.Success ? text.Replace("_" + alias.Groups[1].Value, "_x", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex("^extern alias safe_([0-9a-f]{8});", RegexOptions.Multiline)]
    private static partial Regex Alias();
}
