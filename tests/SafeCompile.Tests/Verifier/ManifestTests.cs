using System.Text;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

public class ManifestTests
{
    private static readonly ImageManifest s_manifest = GuestText.Manifest(GuestText.Policy);

    [Fact]
    public void What_is_written_is_read()
    {
        var manifest = new ImageManifest(new string('a', 64), "pure", "t", 3, "Plugin.Main", [new ImageDependency("Contracts", new string('b', 64))]);
        Assert.Equal(manifest, ImageManifest.Parse(manifest.Write()));
        Assert.Equal(manifest.Write(), ImageManifest.Parse(manifest.Write()).Write());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"format":2,"policy":"P","preset":null,"toolchain":"t","costModel":1,"entry":null,"dependencies":[]}""")]
    [InlineData("""{"format":1,"policy":"x","preset":null,"toolchain":"t","costModel":1,"entry":null,"dependencies":[]}""")]
    [InlineData("""{"format":1,"policy":"P","preset":null,"toolchain":"t","costModel":1,"entry":null}""")]
    [InlineData("""{"format":1,"policy":"P","preset":null,"toolchain":"t","costModel":1,"entry":null,"dependencies":[],"more":1}""")]
    [InlineData("""{"format":1,"policy":"P","policy":"P","toolchain":"t","costModel":1,"entry":null,"dependencies":[]}""")]
    [InlineData("""{"format":1,"policy":"P","preset":null,"toolchain":"t","costModel":1,"entry":null,"dependencies":[{"name":"x"}]}""")]
    [InlineData("""{"format":1,"policy":"P","preset":null,"toolchain":"t","costModel":1,"entry":null,"dependencies":[]} x""")]
    [InlineData("""{"format":1,"policy":"P","preset":null,"toolchain":"t","costModel":1.5,"entry":null,"dependencies":[]}""")]
    [InlineData("""/**/{"format":1,"policy":"P","preset":null,"toolchain":"t","costModel":1,"entry":null,"dependencies":[]}""")]
    public void Anything_else_is_not(string json) =>
        Assert.False(ImageManifest.TryParse(Encoding.UTF8.GetBytes(json.Replace("\"P\"", $"\"{new string('a', 64)}\"", StringComparison.Ordinal)), out _, out _));

    [Fact]
    public void Missing() => GuestText.Refuses("SC6004", GuestText.Compile("public class C { }", withManifest: false));

    [Fact]
    public void Of_another_policy()
    {
        byte[] image = GuestText.Compile("public class C { }", manifest: s_manifest with { Policy = Policy.Pure.Hash });
        GuestText.Refuses("SC6005", image);
    }

    [Fact]
    public void With_a_dependency_that_nobody_trusts() =>
        GuestText.Refuses("SC6006", GuestText.Compile("public class C { }", manifest: s_manifest with { Dependencies = [new ImageDependency("Evil", new string('0', 64))] }));

    [Fact]
    public void Of_a_trusted_assembly_with_other_bytes()
    {
        Policy policy = GuestText.Policy.Trust(typeof(Xunit.Assert).Assembly);
        string name = typeof(Xunit.Assert).Assembly.GetName().Name!;
        ImageManifest right = GuestText.Manifest(policy) with { Dependencies = [new ImageDependency(name, policy.Trusted(name)!.Sha256)] };
        Assert.True(ImageVerifier.Verify(GuestText.Compile("public class C { }", manifest: right), policy).Accepted);
        ImageManifest wrong = right with { Dependencies = [new ImageDependency(name, new string('0', 64))] };
        Assert.Contains(ImageVerifier.Verify(GuestText.Compile("public class C { }", manifest: wrong), policy).Findings, f => f.Id == "SC6006");
    }

    [Fact]
    public void The_result_carries_it() =>
        Assert.Equal(s_manifest, ImageVerifier.Verify(GuestText.Compile("public class C { }"), GuestText.Policy).Manifest);
}
