using Xunit;

namespace SafeCompile.Tests.Cli;

/// <summary>A finding about an image names the author's line where a PDB lies beside it, and does without where none does or it is broken.</summary>
public sealed class VerifyLinesTests
{
    private const string Text = """
        public static class Plugin
        {
            public static int Run(int a)
            {
                int b = a + 1;
                return System.Math.Max(a, b);
            }
        }
        """;

    private const string Strict = """
        { "version": 1, "name": "strict", "extends": ["preset:pure"], "deny": [ { "symbol": "M:System.Math.Max(System.Int32,System.Int32)", "reason": "for the test" } ] }
        """;

    [Fact]
    public void A_finding_has_the_line_of_its_instruction()
    {
        using var folder = new TempFolder();
        string source = folder.Add("p.cs", Text), policy = folder.Add("strict.json", Strict), image = Path.ChangeExtension(source, ".dll");
        Assert.Equal(0, CliRun.Of("build", source, "-o", image, "--policy", "pure").Exit);
        Assert.Contains("Plugin.Run+IL_", Finding(image, policy), StringComparison.Ordinal);
        Assert.EndsWith("p.cs:6)", Finding(image, policy), StringComparison.Ordinal);

        string pdb = Path.ChangeExtension(source, ".pdb");
        byte[] bytes = File.ReadAllBytes(pdb);
        for (int broken = 0; broken < bytes.Length; broken += 7)
        {
            byte[] other = [.. bytes];
            other[broken] ^= 0xff;
            File.WriteAllBytes(pdb, other);
            Assert.Contains("Plugin.Run+IL_", Finding(image, policy), StringComparison.Ordinal);
        }

        File.Delete(pdb);
        Assert.EndsWith("is not allowed by the policy", Finding(image, policy), StringComparison.Ordinal);
    }

    private static string Finding(string image, string policy)
    {
        CliRun run = CliRun.Of("verify", image, "--policy", policy);
        Assert.Equal(4, run.Exit);
        return run.Error.TrimEnd('\n').Split('\n').Single(l => l.Contains("SC6040", StringComparison.Ordinal));
    }
}
