using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Tests.Architecture;

/// <summary>What the first page shows must be true.</summary>
public sealed class ReadmeTests
{
    private const string Around = """
        using System;
        using System.Threading.Tasks;
        using SafeCompile;
        public interface ITarget { int Armour { get; } }
        public interface ISpell { int Cast(ITarget target); }
        class Host { async Task Run(string text, ITarget target) {
        """;

    [Fact]
    public void TheHostInTheReadmeCompiles()
    {
        string example = Regex.Match(Readme(), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("SafeCompiler", example, StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Around + example + "} }")],
            [.. Net100.References.All, .. ((Type[])[typeof(SafeCompiler), typeof(PluginHost), typeof(Policy), typeof(PluginDiagnostic), typeof(SafeCompile.Runtime.Guard)]).Select(t => MetadataReference.CreateFromFile(t.Assembly.Location))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/README.md")]
    [InlineData("docs/policy.md")]
    [InlineData("docs/cli.md")]
    [InlineData("docs/threat-model.md")]
    [InlineData("docs/performance.md")]
    public void LinksLeadSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        string[] broken =
        [
            .. Regex.Matches(File.ReadAllText(Repository.PathOf(page)), @"\]\(([^)#:]+)(#[^)]*)?\)")
                .Select(m => m.Groups[1].Value)
                .Where(target => !Path.Exists(Path.Combine(folder, target))),
        ];
        Assert.Empty(broken);
    }

    private static string Readme() => File.ReadAllText(Repository.PathOf("README.md"));
}
