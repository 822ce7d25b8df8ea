using System.Text;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

/// <summary>
/// Runs all rules over marked source. <c>{|SC1203:code|}</c> expects that finding on the line where the mark starts, and
/// unmarked source expects none. C# errors are not looked at: rules must work without them.
/// </summary>
internal static class RuleCheck
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Text;";

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14, DocumentationMode.None);

    /// <summary>All findings, by the physical lines of <paramref name="source"/>.</summary>
    public static IReadOnlyList<PluginDiagnostic> Run(string source, Policy? policy = null, CompileLimits? limits = null)
    {
        limits ??= CompileLimits.Default;
        var sink = new DiagnosticSink();
        if (!(Screen.Text("Test.cs", source, sink, limits) & Screen.Tokens("Test.cs", source, sink, limits))) return sink.ToImmutable();
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, s_parse, "Test.cs");
        Screen.Syntax(tree, sink, limits);
        Screen.Constants([tree], sink, limits);
        if (sink.ToImmutable().Any(d => d.Id.StartsWith("SC40", StringComparison.Ordinal))) return sink.ToImmutable();
        policy = (policy ?? TestPolicy.Small).WithCompileLimits(limits);
        if (Screen.Types([tree], policy, sink)) Judge.Run(Bind(tree), policy, sink);
        return sink.ToImmutable();
    }

    /// <summary>Expects exactly the marked findings.</summary>
    public static void Check(string marked, Policy? policy = null, CompileLimits? limits = null)
    {
        (string source, string[] expected) = Unmark(marked);
        IReadOnlyList<PluginDiagnostic> found = Run(source, policy, limits);
        string[] actual = [.. found.Select(d => $"{d.Line}:{d.Id}").Distinct().Order(StringComparer.Ordinal)];
        Assert.True(expected.SequenceEqual(actual), $"expected [{string.Join(' ', expected)}], found:\n{string.Join('\n', found)}");
    }

    public static CSharpCompilation Bind(params SyntaxTree[] trees)
    {
        bool program = trees.Any(t => t.GetRoot().ChildNodes().Any(n => n.IsKind(SyntaxKind.GlobalStatement)));
        return CSharpCompilation.Create(
            "Guest",
            [.. trees, CSharpSyntaxTree.ParseText(Usings, s_parse, "Usings.cs")],
            Net100.References.All,
            new CSharpCompilationOptions(
                program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                concurrentBuild: false,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    private static (string Source, string[] Expected) Unmark(string marked)
    {
        var expected = new SortedSet<string>(StringComparer.Ordinal);
        var source = new StringBuilder();
        int at = 0;
        foreach (Match mark in Regex.Matches(marked, @"\{\|(SC\d{4}):|\|\}"))
        {
            source.Append(marked, at, mark.Index - at);
            at = mark.Index + mark.Length;
            if (mark.Groups[1].Success) expected.Add($"{source.ToString().Count(c => c == '\n') + 1}:{mark.Groups[1].Value}");
        }

        source.Append(marked, at, marked.Length - at);
        return (source.ToString(), [.. expected]);
    }
}
