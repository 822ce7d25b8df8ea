using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>Trees to a compilation, with every option ours and no resolver that could open a file.</summary>
internal static class Binding
{
    internal static CSharpCompilation Bind(ImmutableArray<SyntaxTree> trees, Policy policy, bool mayHaveEntryPoint = true)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: false,
            checkOverflow: false,
            concurrentBuild: false, // Binding on pool threads would run on their small stacks.
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable,
            xmlReferenceResolver: null,
            sourceReferenceResolver: null,
            metadataReferenceResolver: null,
            strongNameProvider: null,
            metadataImportOptions: MetadataImportOptions.Public,
            specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic> { ["CS0436"] = ReportDiagnostic.Error, ["CS0437"] = ReportDiagnostic.Error });
        CSharpCompilation compilation = CSharpCompilation.Create(AssemblyName(trees), trees, References.For(policy), options);
        return mayHaveEntryPoint && HasEntryPoint(compilation) ? compilation.WithOptions(options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    internal static void ReportErrors(CSharpCompilation compilation, DiagnosticSink sink)
    {
        foreach (Diagnostic d in compilation.GetDiagnostics())
        {
            if (d.Severity == DiagnosticSeverity.Error) sink.Report(d.Id, d.Location, d.GetMessage(null));
        }
    }

    internal static void RequireEntryPoint(CSharpCompilation compilation, DiagnosticSink sink)
    {
        if (compilation.Options.OutputKind == OutputKind.ConsoleApplication) return;
        string file = compilation.SyntaxTrees[0].FilePath;
        sink.Report("CS5001", file, 1, 1, "The program has no 'Main' method or top-level statements to run. Add one, or name a public method with --call Type.Method.");
    }

    private static bool HasEntryPoint(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Any(t => ((Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)t.GetRoot()).Members.Any(SyntaxKind.GlobalStatement))
        || compilation.GetSymbolsWithName("Main", SymbolFilter.Member).Any(s => s is IMethodSymbol { IsStatic: true, MethodKind: MethodKind.Ordinary, IsGenericMethod: false } m
            && (m.Parameters.IsEmpty || m.Parameters is [{ Type: IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_String } }])
            && m.ReturnType.SpecialType is SpecialType.System_Void or SpecialType.System_Int32);

    // The name is the content's: two guests never share one, and a guest cannot choose it to match a friend declaration.
    private static string AssemblyName(ImmutableArray<SyntaxTree> trees)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SyntaxTree t in trees) hash.AppendData(Encoding.UTF8.GetBytes(t.FilePath + "\0" + t.GetText() + "\0"));
        return "Guest-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
