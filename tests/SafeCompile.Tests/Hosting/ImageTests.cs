using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Verification;
using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ImageTests
{
    [Fact]
    public void Stored_bytes_come_back_under_their_policy_and_under_no_other()
    {
        byte[] bytes = WithManifest(Manifest(Policy.Pure.Hash).Write());
        PluginImage image = PluginImage.Read(bytes, Policy.Pure);
        Assert.Equal(bytes, image.Bytes.ToArray());
        Assert.Equal(Policy.Pure.Hash, image.PolicyHash);
        Assert.Equal("Game.P.Main", image.EntryPoint);
        PluginImageException e = Assert.Throws<PluginImageException>(() => PluginImage.Read(bytes, Policy.Console));
        Assert.Equal("SC7010", e.Id);
        Assert.Contains("'pure'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_are_copied()
    {
        byte[] bytes = WithManifest(Manifest(Policy.Pure.Hash).Write());
        PluginImage image = PluginImage.Read(bytes, Policy.Pure);
        Array.Clear(bytes);
        Assert.Equal((byte)'M', image.Bytes.Span[0]);
    }

    [Fact]
    public void A_broken_manifest_is_no_manifest()
    {
        foreach (byte[] manifest in new byte[][] { [], [0x7b], [.. Manifest(Policy.Pure.Hash).Write(), 0x20, 0x7b] })
            Assert.Equal("SC7009", Assert.Throws<PluginImageException>(() => PluginImage.Read(WithManifest(manifest), Policy.Pure)).Id);
    }

    [Fact]
    public void Damaged_bytes_are_an_image_exception_or_an_image()
    {
        byte[] bytes = WithManifest(Manifest(Policy.Pure.Hash).Write());
        var random = new Random(1);
        for (int length = 0; length < bytes.Length; length += 7) Check(bytes[..length]);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = [.. bytes];
            for (int k = 0; k < 4; k++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Check(damaged);
        }

        static void Check(byte[] damaged)
        {
            Exception? e = Record.Exception(() => PluginImage.Read(damaged, Policy.Pure));
            Assert.True(e is null or PluginImageException, e?.ToString());
        }
    }

    private static ImageManifest Manifest(string policy) => new(policy, "pure", "test", 1, null, []);

    private static byte[] WithManifest(byte[] manifest)
    {
        var compilation = CSharpCompilation.Create(
            "Guest",
            [CSharpSyntaxTree.ParseText("namespace Game; class P { static void Main() { } }")],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var bytes = new MemoryStream();
        var resource = new ResourceDescription(ImageManifest.ResourceName, () => new MemoryStream(manifest), isPublic: true);
        Assert.True(compilation.Emit(bytes, manifestResources: [resource]).Success);
        return bytes.ToArray();
    }
}
