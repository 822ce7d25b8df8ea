using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace SafeCompile.Plain;

/// <summary>What one run did. <see cref="Elapsed"/> covers the guest only (JIT included), not the compilation.</summary>
internal sealed record PlainResult(object? Value, string Output, Exception? Exception, TimeSpan Elapsed);

/// <summary>
/// One source file compiled with the settings that guests get (C# 14, nullable, Release, the SDK's implicit usings,
/// invariant culture through our own runtimeconfig), but neither judged nor instrumented.
/// </summary>
internal sealed class PlainProgram
{
    // The list that Microsoft.NET.Sdk generates for a console project with ImplicitUsings.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private PlainProgram(byte[] image, IReadOnlyList<string> errors, IReadOnlyList<string> warnings)
    {
        Image = image;
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>The assembly; of no use when there are errors.</summary>
    public byte[] Image { get; }

    /// <summary>C# errors, one canonical line each; empty when the program can run.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>C# warnings, one canonical line each.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Compiles; about 100 ms after the first time in a process. Never throws for bad C#.</summary>
    /// <param name="path">Names the assembly and stands in diagnostics; not read.</param>
    /// <param name="text">The source.</param>
    /// <param name="allowUnsafe">For attacks: what guests may not write must compile here, or nothing is shown by running it.</param>
    public static PlainProgram Compile(string path, string text, bool allowUnsafe = false)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp14);
        CSharpCompilationOptions options = new(
            OutputKind.ConsoleApplication,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: allowUnsafe,
            nullableContextOptions: NullableContextOptions.Enable,
            deterministic: true);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(text, parse, path), CSharpSyntaxTree.ParseText(ImplicitUsings, parse)],
            Net100.References.All,
            options);
        if (compilation.GetEntryPoint(CancellationToken.None) is null)
            compilation = compilation.WithOptions(options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));

        using MemoryStream image = new();
        EmitResult emitted = compilation.Emit(image);
        return new PlainProgram(
            image.ToArray(),
            Lines(emitted, DiagnosticSeverity.Error),
            Lines(emitted, DiagnosticSeverity.Warning));
    }

    /// <summary>
    /// Loads the image afresh (so statics start over) and calls <paramref name="call"/>, or, when it is null, the entry point,
    /// or else <c>Plugin.Run</c>. Exceptions of the guest are part of the result. Redirects the console when capturing, so not thread-safe.
    /// </summary>
    public PlainResult Run(string? call, string[] args, bool capture)
    {
        AssemblyLoadContext context = new("plain", isCollectible: true);
        Assembly assembly = context.LoadFromStream(new MemoryStream(Image));
        MethodInfo method = Find(assembly, call);
        object?[] arguments = Arguments(method, args);
        object? self = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);

        TextWriter console = Console.Out;
        using StringWriter captured = new() { NewLine = "\n" };
        if (capture)
        {
            Console.SetOut(captured);
            Console.SetIn(TextReader.Null);
        }
        object? value = null;
        Exception? exception = null;
        long start = Stopwatch.GetTimestamp();
        try
        {
            value = method.Invoke(self, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (Exception e)
        {
            exception = e;
        }
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        Console.SetOut(console);
        context.Unload();
        return new PlainResult(value, captured.ToString(), exception, elapsed);
    }

    private static MethodInfo Find(Assembly assembly, string? call)
    {
        if (call is null && assembly.EntryPoint is { } main)
            return main;
        string name = call ?? "Plugin.Run";
        int dot = name.LastIndexOf('.');
        const BindingFlags Any = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
        return (dot < 0 ? null : assembly.GetType(name[..dot])?.GetMethod(name[(dot + 1)..], Any))
            ?? throw new IOException($"no entry point and no public method {name}");
    }

    // As `safec run` does it: an array parameter gets all arguments as strings, other parameters one converted string each.
    private static object?[] Arguments(MethodInfo method, string[] args)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters is [{ ParameterType: var only }] && (only == typeof(object[]) || only == typeof(string[])))
            return [only == typeof(string[]) ? args : args.Cast<object>().ToArray()];
        if (parameters.Length != args.Length)
            throw new IOException($"{method.Name} takes {parameters.Length} arguments, not {args.Length}");
        return [.. parameters.Zip(args, (p, a) => Convert.ChangeType(a, p.ParameterType, null))];
    }

    private static string[] Lines(EmitResult emitted, DiagnosticSeverity severity) =>
        [.. emitted.Diagnostics.Where(d => d.Severity == severity).Select(d => d.ToString())];
}
