using SafeCompile.Bench;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>The guests of the bench suite, in each form that a policy can give their guards: with counted loops, and with polls of a deadline.</summary>
public class BenchImageTests
{
    private static readonly Policy s_counted = Policy.Pure.Trust(typeof(IWorkload).Assembly);

    public static TheoryData<string, bool> Guests()
    {
        var rows = new TheoryData<string, bool>();
        foreach (string file in Directory.GetFiles(Repository.PathOf("bench/SafeCompile.Bench/guests"), "*.cs").Order(StringComparer.Ordinal))
        {
            rows.Add(Path.GetFileNameWithoutExtension(file), false);
            rows.Add(Path.GetFileNameWithoutExtension(file), true);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Guests))]
    public async Task Guest_verifies_without_findings(string name, bool polls)
    {
        Policy policy = polls ? s_counted.WithDeadlinePolls() : s_counted;
        CompileResult result = await new SafeCompiler(policy).CompileAsync(SourceIntake.FromPaths([Repository.PathOf($"bench/SafeCompile.Bench/guests/{name}.cs")]));
        Assert.True(result.Image is not null, string.Join("; ", result.Diagnostics));
        Assert.Empty(ImageVerifier.Verify(result.Image.Bytes, policy).Findings);
    }
}
