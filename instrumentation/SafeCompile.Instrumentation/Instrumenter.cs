using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation;

/// <summary>A rewritten program, bound again with the runtime under its alias.</summary>
/// <param name="Compilation">Ready to emit when <paramref name="Problems"/> is empty and it has no errors.</param>
/// <param name="Problems">Constructs that cannot be guarded; the program is refused.</param>
/// <param name="Mismatches">References that no longer mean what the author wrote; our bug, the program is refused.</param>
public sealed record InstrumentedProgram(
    CSharpCompilation Compilation, ImmutableArray<Unguardable> Problems, ImmutableArray<Unguardable> Mismatches);

/// <summary>Runs the passes over a judged program. Stateless and thread-safe.</summary>
public static class Instrumenter
{
    /// <summary>
    /// Rewrites <paramref name="compilation"/>, which binds without errors and was accepted by the judge, and binds the result with
    /// <paramref name="runtime"/> (SafeCompile.Runtime.dll). With <paramref name="lastPass"/> it stops after that pass.
    /// </summary>
    public static InstrumentedProgram Run(CSharpCompilation compilation, Policy policy, MetadataReference runtime, ShimMap shims, string? lastPass = null)
    {
        var context = new PassContext(compilation, policy, shims);
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        SyntaxNode[] roots = [.. trees.Select(t => context.Origins.Number(t.GetRoot()))];
        foreach (IPass pass in PassList.Passes)
        {
            foreach (SyntaxNode root in roots) pass.Survey(root, context);
            for (int i = 0; i < roots.Length; i++) roots[i] = pass.Rewrite(roots[i], context);
            if (pass.Name == lastPass) break;
        }

        for (int i = 0; i < roots.Length; i++) roots[i] = Finish((CompilationUnitSyntax)roots[i], context, isFirst: i == roots.Length - 1);

        SyntaxTree[] rewritten = [.. roots.Select((r, i) => CSharpSyntaxTree.Create((CSharpSyntaxNode)r, (CSharpParseOptions)trees[i].Options, trees[i].FilePath, Encoding.UTF8))];
        CSharpCompilation rebound = compilation
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(rewritten)
            .AddReferences(runtime.WithAliases([context.Names.Alias]));
        ImmutableArray<Unguardable> mismatches = context.Problems.Count == 0 && lastPass is null ? RebindCheck.Run(rebound, context) : [];
        if (mismatches.Length > 0)
        {
            // A name that means nothing is usually the echo of an error; the error says more.
            Unguardable[] errors = [.. rebound.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => new Unguardable(d.Location, $"{d.Id}: {d.GetMessage(null)}"))];
            if (errors.Length > 0) mismatches = [.. errors];
        }

        return new InstrumentedProgram(rebound, [.. context.Problems], mismatches);
    }

    // The extern alias must stand first in each file; the classes for anonymous types go at the end of one.
    private static CompilationUnitSyntax Finish(CompilationUnitSyntax root, PassContext context, bool isFirst)
    {
        ExternAliasDirectiveSyntax alias = SyntaxFactory.ExternAliasDirective(
            SyntaxFactory.Token(SyntaxKind.ExternKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.AliasKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Identifier(context.Names.Alias),
            SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(SyntaxFactory.Space));
        root = root.WithExterns(root.Externs.Add(alias));
        if (!isFirst) return root;
        return root.AddMembers([.. context.Anonymous.Declare(context.Names.Alias)]);
    }
}
