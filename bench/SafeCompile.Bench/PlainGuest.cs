using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace SafeCompile.Bench;

/// <summary>
/// The baseline: the same source compiled by Roslyn alone, Release, nothing judged and nothing inserted, in a load context that
/// cannot be unloaded, as a pinned guest's cannot.
/// </summary>
internal static class PlainGuest
{
    internal static IWorkload Load(string name)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Plain." + name,
            [CSharpSyntaxTree.ParseText(GuestSources.Read(name), parse)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IWorkload).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image);
        if (!emitted.Success) throw new InvalidOperationException($"{name} does not compile: {string.Join("; ", emitted.Diagnostics)}");

        image.Position = 0;
        Assembly assembly = new SharedContracts("Plain." + name).LoadFromStream(image);
        return (IWorkload)Activator.CreateInstance(assembly.GetExportedTypes().Single(typeof(IWorkload).IsAssignableFrom))!;
    }

    // The contract must be the very type that this program knows, whichever context this program was loaded in.
    private sealed class SharedContracts(string name) : AssemblyLoadContext(name)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == typeof(IWorkload).Assembly.GetName().Name ? typeof(IWorkload).Assembly : null;
    }
}
