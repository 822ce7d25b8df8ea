using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>Expressions that run inside a constructor without standing in its body.</summary>
internal static class FieldInitialisers
{
    /// <summary>The values of instance fields, events and properties.</summary>
    internal static IEnumerable<ExpressionSyntax> Of(TypeDeclarationSyntax type) => Values(type).Select(Origins.Bare);

    /// <summary>The arguments that a primary constructor hands to its base.</summary>
    internal static IEnumerable<ExpressionSyntax> OfBase(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList.Arguments.Select(a => Origins.Bare(a.Expression)) ?? [];

    private static IEnumerable<ExpressionSyntax> Values(TypeDeclarationSyntax type) => type.Members.SelectMany(static member => (IEnumerable<ExpressionSyntax>)(member switch
    {
        BaseFieldDeclarationSyntax f when !f.Modifiers.Any(SyntaxKind.StaticKeyword) && !f.Modifiers.Any(SyntaxKind.ConstKeyword) =>
            f.Declaration.Variables.Where(v => v.Initializer is not null).Select(v => v.Initializer!.Value),
        PropertyDeclarationSyntax { Initializer: { } i } p when !p.Modifiers.Any(SyntaxKind.StaticKeyword) => [i.Value],
        _ => [],
    }));
}
