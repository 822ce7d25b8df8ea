using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Hosting;

/// <summary>
/// Guests with guards written by hand, for tests of what lies above the verifier: they are loaded by the layer below
/// <see cref="PluginHost"/>, which is what verification hands its images to.
/// </summary>
internal static class Guests
{
    internal static readonly PluginLimits Limits = new(fuel: 1_000_000, callDepth: 100, allocatedBytes: 1 << 20);

    internal static readonly Policy Policy = Policy.Pure.Trust(typeof(Guests).Assembly);

    internal static PluginImage Compile(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using SafeCompile.Runtime; global using SafeCompile.Tests.Hosting;";
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(SourceText.From(Usings, Encoding.UTF8), path: "Usings.cs"),
            CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), path: "Guest.cs"),
        ];
        var compilation = CSharpCompilation.Create(
            "Guest",
            trees,
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Guard).Assembly.Location), MetadataReference.CreateFromFile(typeof(Guests).Assembly.Location)],
            new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var bytes = new MemoryStream();
        using var pdb = new MemoryStream();
        EmitResult result = compilation.Emit(bytes, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return PluginImage.FromCompiler(bytes.ToArray(), pdb.ToArray(), Policy);
    }

    internal static LoadedPlugin Load(string source, LoadMode mode = LoadMode.Unloadable, PluginHostOptions? options = null, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        new(Compile(source, kind), mode, options ?? new PluginHostOptions(), static _ => { });

    internal static PluginContext Context(string source, PluginLimits? limits = null, PluginConsole? console = null) =>
        Load(source).CreateContext(limits ?? Limits, console);

    /// <summary>Calls <c>Plugin.Run</c> with the arguments.</summary>
    internal static CallResult Run(string source, params string[] arguments)
    {
        using PluginContext context = Context(source);
        return context.Call("Plugin", "Run", arguments);
    }
}
