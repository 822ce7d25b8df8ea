using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>Text to trees, with every option ours: pinned language, no features, no symbols, no documentation.</summary>
internal static class Parsing
{
    /// <summary>Path of the file that holds the SDK's implicit usings; no author's file can have it.</summary>
    internal const string ImplicitUsingsPath = "<implicit usings>";

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;\n";

    internal static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Regular);

    internal static ImmutableArray<SyntaxTree> Parse(ImmutableArray<SourceFile> files, Policy policy, DiagnosticSink sink)
    {
        CompileLimits limits = policy.CompileLimits;
        var program = new ProgramSize();
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>(files.Length + 1);
        foreach (SourceFile file in files)
        {
            if (!Screen.Text(file.Path, file.Text, sink, limits) || !Screen.Tokens(file.Path, file.Text, sink, limits)) continue;
            SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), Options, file.Path);
            Screen.Syntax(tree, sink, limits, program);
            foreach (Diagnostic d in tree.GetDiagnostics())
            {
                if (d.Severity == DiagnosticSeverity.Error) sink.Report(d.Id, d.Location, d.GetMessage(null));
            }

            trees.Add(tree);
        }

        if (!sink.HasErrors && Screen.Constants(trees, sink, limits)) Screen.Types(trees, policy, sink);
        trees.Add(ImplicitUsingsTree());
        return trees.ToImmutable();
    }

    /// <summary>The last tree of each program.</summary>
    internal static SyntaxTree ImplicitUsingsTree() => CSharpSyntaxTree.ParseText(SourceText.From(ImplicitUsings, Encoding.UTF8), Options, ImplicitUsingsPath);
}
