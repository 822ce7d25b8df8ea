using System.Diagnostics;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Bench;

/// <summary>
/// What compiling costs. Warm: some thousand lines through the library, in a worker that is there, against Roslyn's emit in this
/// process. Cold: a hello world as two command lines, against the C# compiler of the SDK without its server; each is a new process.
/// </summary>
public class CompileLatency
{
    private const int Lines = 1_000;

    private static readonly string[] s_hello = ["System.Console.WriteLine(\"Hello, world!\");"];

    private readonly SafeCompiler _compiler = new(Policy.Pure.Trust(typeof(IWorkload).Assembly));
    private PluginSource _source = null!;
    private string _folder = "";
    private string[] _csc = [];

    /// <summary>Prepares the sources, and a worker.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _source = PluginSource.FromFiles(Thousand());
        GuardedWarm();
        PlainWarm();
        _folder = Directory.CreateTempSubdirectory("safec-bench-").FullName;
        string hello = Path.Combine(_folder, "Hello.cs");
        File.WriteAllLines(hello, s_hello);
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string csc = Directory.GetDirectories(Path.Combine(root, "sdk"), "10.*").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "Roslyn", "bincore", "csc.dll")).Last(File.Exists);
        string references = Directory.GetDirectories(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), "10.*").Order(StringComparer.Ordinal).Last();
        string response = Path.Combine(_folder, "csc.rsp");
        File.WriteAllLines(response, [.. Directory.GetFiles(Path.Combine(references, "ref", "net10.0"), "*.dll").Select(r => $"-r:\"{r}\""), "-optimize+", $"-out:\"{Path.Combine(_folder, "plain.dll")}\"", $"\"{hello}\""]);
        _csc = ["exec", csc, "-noconfig", "-nologo", "@" + response];
    }

    /// <summary>Removes what was written.</summary>
    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    /// <summary>Parse, bind and emit in this process, nothing else.</summary>
    [Benchmark]
    public void PlainWarm()
    {
        IEnumerable<SyntaxTree> trees = _source.Files.Select(f => CSharpSyntaxTree.ParseText(f.Text, new CSharpParseOptions(LanguageVersion.CSharp14)));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Plain",
            trees,
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IWorkload).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        if (!compilation.Emit(image).Success) throw new InvalidOperationException("The plain side does not compile.");
    }

    /// <summary>Judged, guarded, emitted in the worker, verified here.</summary>
    [Benchmark]
    public void GuardedWarm()
    {
        CompileResult result = _compiler.CompileAsync(_source).GetAwaiter().GetResult();
        if (!result.Success) throw new InvalidOperationException(string.Join("; ", result.Diagnostics));
    }

    /// <summary><c>dotnet exec csc.dll</c> on a hello world.</summary>
    [Benchmark]
    public void PlainCold() => Run("dotnet", _csc);

    /// <summary><c>safec build --no-cache</c> on the same.</summary>
    [Benchmark]
    public void GuardedCold() => Run(Path.Combine(RepositoryFolder.Path, "safec"), ["build", Path.Combine(_folder, "Hello.cs"), "--no-cache", "-v", "q", "-o", Path.Combine(_folder, "guarded.dll")]);

    // The guests of the suite again and again, each copy in a namespace of its own, until there are enough lines.
    private static IEnumerable<SourceFile> Thousand()
    {
        int lines = 0;
        for (int copy = 0; lines < Lines; copy++)
        {
            foreach (string name in GuestSources.Names)
            {
                if (lines >= Lines) yield break;
                string[] text = GuestSources.Read(name).Split('\n');
                int usings = Array.FindLastIndex(text, l => l.StartsWith("using ", StringComparison.Ordinal)) + 1;
                lines += text.Length;
                yield return new SourceFile($"{name}{copy}.cs", string.Join('\n', [.. text[..usings], $"namespace Copy{copy}.{name}Program;", .. text[usings..]]));
            }
        }
    }

    private static void Run(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
