using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Runtime;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>What the verifier knows of a contract's types: what the file says whose hash the policy trusts, and nothing without it.</summary>
public sealed class TrustedTypesTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".dll");
    private readonly Policy _policy;

    public TrustedTypesTests()
    {
        File.WriteAllBytes(_file, Compile("Api", """
            namespace Api;
            public interface IThing { }
            public interface ISource<out T> { T Get(); }
            public abstract class Base : IThing { public readonly int Fixed; public int Free; public static int Count; }
            public sealed class Derived : Base, ISource<string> { public string Get() => ""; }
            public delegate int Op(int x);
            public static class Things { public static void Take(IThing t) { } public static Derived Make() => new(); public static void Use(ISource<object> s) { } }
            """, [], []));
        _policy = GuestText.Policy.TrustFile(_file);
    }

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("Api.Things.Take(Api.Things.Make());")] // class to the interface of its base
    [InlineData("Api.Things.Use(Api.Things.Make());")] // variance
    [InlineData("Api.Base b = Api.Things.Make(); b.Free = 1; Api.Base.Count = 2;")]
    [InlineData("int k = 2; Api.Op op = x => x * k; object o = Api.Things.Make(); Api.Things.Take((Api.Derived)o);")]
    public void Contracts_are_used_as_what_they_are(string code) => Assert.Empty(Verify(code, _policy));

    [Fact]
    public void A_read_only_field_of_a_contract_is_not_stored_into()
    {
        // Compiled against a contract in which the field is free, verified under one in which it is not.
        byte[] other = Compile("Api", "namespace Api; public class Base { public int Fixed; } public static class Things { public static Base Make() => new(); }", [], []);
        VerificationFinding finding = Assert.Single(Verify("Api.Things.Make().Fixed = 1;", _policy, MetadataReference.CreateFromImage(other)));
        Assert.Equal("SC6135", finding.Id);
    }

    [Fact]
    public void Without_the_file_a_type_is_only_itself()
    {
        Policy policy = _policy;
        byte[] bytes = File.ReadAllBytes(_file);
        MetadataReference reference = MetadataReference.CreateFromImage(bytes);
        File.Delete(_file);
        Assert.Empty(Verify("object o = Api.Things.Make();", policy, reference));
        Assert.Contains(Verify("Api.Things.Take(Api.Things.Make());", policy, reference), f => f.Id == "SC6130");
        // Another file in its place is no better.
        bytes[^1] ^= 1;
        File.WriteAllBytes(_file, bytes);
        Assert.Contains(Verify("Api.Things.Take(Api.Things.Make());", policy, reference), f => f.Id == "SC6130");
    }

    private IEnumerable<VerificationFinding> Verify(string code, Policy policy, MetadataReference? reference = null)
    {
        var manifest = new ImageManifest(policy.Hash, null, "tests", 1, null, [.. policy.TrustedAssemblies.Select(t => new ImageDependency(t.Name, t.Sha256))]);
        byte[] text = manifest.Write();
        byte[] image = Compile(
            "Guest", "public static class Plugin { public static int Twice(int x) => x * 2; public static void Run() { " + code + " } }",
            [reference ?? MetadataReference.CreateFromFile(_file)],
            [new ResourceDescription(ImageManifest.ResourceName, () => new MemoryStream(text), isPublic: false)]);
        return ImageVerifier.Verify(image, policy).Findings;
    }

    private static byte[] Compile(string name, string text, MetadataReference[] references, ResourceDescription[] resources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(text)], [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Guard).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, manifestResources: resources);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }
}
