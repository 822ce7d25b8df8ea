using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>What counts as a function: a body with its own activation.</summary>
internal static class Functions
{
    /// <summary>True for lambdas, anonymous methods and local functions: their bodies belong to another activation.</summary>
    internal static bool IsNested(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>The descendants of a function body that run in its own activation.</summary>
    internal static IEnumerable<SyntaxNode> Own(SyntaxNode body) =>
        body.DescendantNodesAndSelf(n => n == body || !(IsNested(n) || n is TypeDeclarationSyntax));

    /// <summary>True when the body is an iterator's.</summary>
    internal static bool IsIterator(SyntaxNode body) => Own(body).Any(n => n is YieldStatementSyntax);
}
