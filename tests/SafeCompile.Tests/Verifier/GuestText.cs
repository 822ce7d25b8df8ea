using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SafeCompile.Runtime;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>Compiles C# that already carries its guards, written by hand in the shapes of the passes, as the compiler would emit it.</summary>
internal static class GuestText
{
    internal const string Usings = """
        using System;
        using System.Collections.Generic;
        using SafeCompile.Runtime;

        """;

    internal static readonly Policy Policy = Policy.Parse(PolicyText, AppContext.BaseDirectory, "tests");

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    internal static ImageManifest Manifest(Policy policy) => new(policy.Hash, null, "tests", 1, null, []);

    internal static byte[] Compile(string text, string assembly = "Guest", ImageManifest? manifest = null, OptimizationLevel level = OptimizationLevel.Release,
        bool withManifest = true, string usings = Usings)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(usings + text, s_parse)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Guard).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, deterministic: true, concurrentBuild: false, allowUnsafe: text.Contains("unsafe", StringComparison.Ordinal),
                nullableContextOptions: NullableContextOptions.Enable, metadataImportOptions: MetadataImportOptions.Public));
        byte[] data = (manifest ?? Manifest(Policy)).Write();
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(
            stream,
            manifestResources: withManifest ? [new ResourceDescription(ImageManifest.ResourceName, () => new MemoryStream(data), isPublic: false)] : null,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        ImmutableArray<Diagnostic> errors = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        Assert.True(result.Success, string.Join("\n", errors.Take(10)));
        return stream.ToArray();
    }

    internal static VerificationResult Verify(string text) => ImageVerifier.Verify(Compile(text), Policy);

    internal static void Accepts(string text) => Accepts(Compile(text));

    internal static void Accepts(byte[] image)
    {
        VerificationResult result = ImageVerifier.Verify(image, Policy);
        Assert.True(result.Accepted, string.Join("\n", result.Findings));
    }

    internal static VerificationFinding Refuses(string id, string text) => Refuses(id, Compile(text));

    internal static VerificationFinding Refuses(string id, byte[] image)
    {
        VerificationResult result = ImageVerifier.Verify(image, Policy);
        Assert.False(result.Accepted, $"accepted, but {id} was expected");
        Assert.True(result.Findings.Any(f => f.Id == id), $"{id} was expected, not\n" + string.Join("\n", result.Findings));
        return result.Findings.First(f => f.Id == id);
    }

    /// <summary>A small policy of its own, so that these tests do not depend on the presets.</summary>
    private const string PolicyText = """
        {
          "version": 1,
          "name": "tests",
          "types": [
            { "type": "System.Object", "uses": ["name", "inherit"], "direct": ["M:#ctor"], "metered": ["M:ToString", "M:Equals(System.Object)", "M:GetHashCode"] },
            { "type": "System.String", "uses": ["name"], "direct": ["P:Length", "P:Chars(System.Int32)", "F:Empty"], "metered": ["M:Substring(System.Int32)", "M:Concat(System.String,System.String)"] },
            { "type": "System.Text.StringBuilder", "uses": ["name"], "metered": ["M:#ctor"] },
            { "type": "System.Math", "uses": ["name"], "direct": ["M:Abs(System.Int32)", "M:Max(System.Int32,System.Int32)", "M:Sqrt(System.Double)"] },
            { "type": "System.Int32", "uses": ["name"] },
            { "type": "System.Exception", "uses": ["name", "inherit"], "direct": ["M:#ctor", "M:#ctor(System.String)", "P:Message"] },
            { "type": "System.InvalidOperationException", "uses": ["name", "inherit"], "direct": ["M:#ctor", "M:#ctor(System.String)"] },
            { "type": "System.ArgumentException", "uses": ["name"], "direct": ["M:#ctor(System.String)"] },
            { "type": "System.Collections.Generic.List`1", "uses": ["name"], "direct": ["P:Count", "P:Item(System.Int32)", "M:GetEnumerator"], "metered": ["M:#ctor", "M:Add(`0)"] },
            { "type": "System.Collections.Generic.List`1.Enumerator", "uses": ["name"], "direct": ["M:MoveNext", "P:Current", "M:Dispose"] },
            { "type": "System.Collections.Generic.Dictionary`2", "uses": ["name"], "direct": ["P:Count"] },
            { "type": "System.Collections.Generic.IEnumerable`1", "uses": ["name", "implement"], "direct": ["M:GetEnumerator"] },
            { "type": "System.Collections.Generic.IEnumerator`1", "uses": ["name", "implement"], "direct": ["P:Current"] },
            { "type": "System.Collections.IEnumerable", "uses": ["name", "implement"], "direct": ["M:GetEnumerator"] },
            { "type": "System.Collections.IEnumerator", "uses": ["name", "implement"], "direct": ["M:MoveNext", "P:Current"] },
            { "type": "System.IDisposable", "uses": ["name", "implement"], "direct": ["M:Dispose"] },
            { "type": "System.IEquatable`1", "uses": ["name", "implement"], "direct": ["M:Equals(`0)"] },
            { "type": "System.IComparable`1", "uses": ["name", "implement"], "direct": ["M:CompareTo(`0)"] },
            { "type": "System.Type", "uses": ["name"], "direct": ["M:op_Equality(System.Type,System.Type)"] },
            { "type": "System.Func`1", "uses": ["name"] },
            { "type": "System.Func`2", "uses": ["name"] },
            { "type": "System.Func`3", "uses": ["name"] },
            { "type": "System.Action", "uses": ["name"] },
            { "type": "System.Action`1", "uses": ["name"] },
            { "type": "System.Index", "uses": ["name"] },
            { "type": "System.Decimal", "uses": ["name"], "direct": ["M:op_Addition(System.Decimal,System.Decimal)"] },
            { "type": "System.Span`1", "uses": ["name"], "direct": ["P:Length"] },
            { "type": "System.ReadOnlySpan`1", "uses": ["name"], "direct": ["P:Length"] }
          ]
        }
        """;
}
