using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>
/// A module that the policy trusts by its sources, to plain IL: optimised, <c>unsafe</c> allowed, neither judged nor guarded. Its bytes
/// are determined by its texts, its name and the toolchain, so that the policy can name them by their hash from then on.
/// </summary>
internal static class TrustedCompilation
{
    internal static CompileResponse Run(CompileRequest request, DiagnosticSink sink)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable);
        IEnumerable<SyntaxTree> trees = request.Files
            .Select(f => CSharpSyntaxTree.ParseText(SourceText.From(f.Text, Encoding.UTF8), Parsing.Options, f.Path))
            .Append(Parsing.ImplicitUsingsTree());
        CSharpCompilation compilation = CSharpCompilation.Create(request.Modules[0].Name, trees, References.For(request.Policy), options);
        using var image = new MemoryStream();
        using var pdb = new MemoryStream();
        EmitResult result = compilation.Emit(image, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: request.Modules[0].Name + ".pdb"));
        if (result.Success) return new CompileResponse([], image.ToArray(), pdb.ToArray(), []);
        foreach (Diagnostic d in result.Diagnostics)
        {
            if (d.Severity == DiagnosticSeverity.Error) sink.Report(d.Id, d.Location, d.GetMessage(null));
        }

        return new CompileResponse(sink.ToImmutable(), [], [], []);
    }
}
