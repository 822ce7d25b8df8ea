using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// The rules that need no binding. They run in this order, each before the compiler step that the inputs it refuses would exhaust:
/// <see cref="Text"/> and <see cref="Tokens"/> before parsing, <see cref="Syntax"/> and <see cref="Constants"/> before binding.
/// All are linear in the input and use no recursion. Thread-safe; the sink is not.
/// </summary>
public static class Screen
{
    /// <summary>Size and characters of one file. False when parsing it should not be tried.</summary>
    public static bool Text(string path, string text, DiagnosticSink sink, CompileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(limits);

        // Size first: the other rules are linear, but in a length that is bounded.
        return SourceMustBeSmall.Check(path, text, sink, limits)
            & CharactersMustBeVisible.Check(path, text, sink);
    }

    /// <summary>The files of a program by path and length. False when reading on should not be tried.</summary>
    public static bool Program(IReadOnlyList<(string Path, int Length)> files, DiagnosticSink sink, CompileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(limits);
        return SourceMustBeSmall.CheckProgram(files, sink, limits);
    }

    /// <summary>Bracket and interpolation nesting of one file. False when parsing it should not be tried: the parser recurses without a limit of its own.</summary>
    public static bool Tokens(string path, string text, DiagnosticSink sink, CompileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(limits);
        return BracketsMustBeShallow.Check(path, text, sink, limits);
    }

    /// <summary>
    /// Closed syntax, directives and compile budget of one parsed file, and what it adds to <paramref name="program"/>. False when binding it
    /// should not be tried.
    /// </summary>
    public static bool Syntax(SyntaxTree tree, DiagnosticSink sink, CompileLimits limits, ProgramSize? program = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(limits);

        var walk = new SyntaxWalk(tree, sink, limits, program ?? new ProgramSize());
        return walk.Run();
    }

    /// <summary>Sizes of types over all files of a program, as far as syntax tells. False when binding it should not be tried: it would write them out.</summary>
    public static bool Types(IReadOnlyList<SyntaxTree> trees, Policy policy, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sink);
        if (!new BaseListsMustBeSmall(sink, policy.CompileLimits).Check(trees)) return false;
        var inferred = new InferredTypesMustBeSmall(new GenericMethodNames(trees, policy), sink);
        return trees.All(t => t.GetRoot().DescendantNodesAndSelf(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Where(n => n is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax) || n is CompilationUnitSyntax u && u.Members.Any(SyntaxKind.GlobalStatement))
            .All(inferred.Check));
    }

    /// <summary>Sizes of constant strings over all files of a program. False when binding it should not be tried: it would fold them.</summary>
    public static bool Constants(IReadOnlyList<SyntaxTree> trees, DiagnosticSink sink, CompileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(limits);
        return new ConstantStringsMustBeSmall(sink, limits).Check(trees);
    }
}
