using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SafeCompile.Rules;
using SafeCompile.Verification;

namespace SafeCompile.Pipeline;

/// <summary>A guarded compilation to bytes: deterministic, with the manifest as a managed resource and a portable PDB beside it.</summary>
internal static class Emitting
{
    /// <summary>Version of what determines the bytes besides sources and policy.</summary>
    internal static string Toolchain { get; } =
        $"safec {typeof(Emitting).Assembly.GetName().Version} roslyn {typeof(CSharpCompilation).Assembly.GetName().Version}";

    internal static (byte[] Image, byte[] Pdb)? Emit(CSharpCompilation compilation, Policy policy, DiagnosticSink sink)
    {
        var manifest = new ImageManifest(
            policy.Hash,
            policy.Preset,
            Toolchain,
            [.. policy.TrustedAssemblies.Select(t => new ImageDependency(t.Name, t.Sha256))]);
        using var image = new MemoryStream();
        using var pdb = new MemoryStream();
        EmitResult result = compilation.Emit(
            image,
            pdb,
            manifestResources: [new ResourceDescription(ImageManifest.ResourceName, () => new MemoryStream(manifest.Write()), isPublic: true)],
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (result.Success) return (image.ToArray(), pdb.ToArray());
        foreach (Diagnostic d in result.Diagnostics)
        {
            if (d.Severity == DiagnosticSeverity.Error)
                sink.Report("SC5001", d.Location, $"The guarded program does not compile ({d.Id}: {d.GetMessage(null)}). This is a bug of safec, not of the program.");
        }

        return null;
    }
}
