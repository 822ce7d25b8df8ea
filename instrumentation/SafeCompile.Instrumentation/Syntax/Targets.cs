using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>
/// Names the target of a compound assignment twice, so that <c>target op= value</c> can become <c>target = Shim(m, target, value)</c>:
/// receivers and indices with effects are evaluated once and remembered.
/// </summary>
internal sealed class Targets(PassContext context)
{
    /// <summary>The target once for writing and once for reading.</summary>
    internal (ExpressionSyntax Write, ExpressionSyntax Read) Twice(ExpressionSyntax target)
    {
        switch (target)
        {
            case IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax }:
                return (target, target);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } when IsVariableOrType(owner):
                return (target, target);
            case MemberAccessExpressionSyntax m when context.Origins.Symbol(m) is { IsStatic: true } || context.Origins.Type(m.Expression) is not { IsReferenceType: true }:
                (ExpressionSyntax w, ExpressionSyntax r) = context.Origins.Symbol(m) is { IsStatic: true } ? (m.Expression, m.Expression) : Twice(m.Expression);
                return (m.WithExpression(w), m.WithExpression(r));
            case MemberAccessExpressionSyntax m:
                (ExpressionSyntax first, ExpressionSyntax again) = Once(m.Expression);
                return (m.WithExpression(first), m.WithExpression(again));
            case ElementAccessExpressionSyntax e:
                (ExpressionSyntax receiver, ExpressionSyntax receiverAgain) = Once(e.Expression);
                (ArgumentSyntax A, ArgumentSyntax B)[] indices = [.. e.ArgumentList.Arguments.Select(a =>
                {
                    (ExpressionSyntax x, ExpressionSyntax y) = Once(a.Expression);
                    return (a.WithExpression(x), a.WithExpression(y));
                })];
                return (
                    e.WithExpression(receiver).WithArgumentList(BracketedArgumentList([.. indices.Select(i => i.A)])),
                    e.WithExpression(receiverAgain).WithArgumentList(BracketedArgumentList([.. indices.Select(i => i.B)])));
            default:
                return (target, target);
        }
    }

    private (ExpressionSyntax First, ExpressionSyntax Again) Once(ExpressionSyntax e)
    {
        if (e is ThisExpressionSyntax or LiteralExpressionSyntax || (e is IdentifierNameSyntax name && IsVariableOrType(name))) return (e, e);
        string t = context.Names.Fresh("t");
        ExpressionSyntax let = context.Guards.Call("InitializerShims", "Let", null,
            [Argument(e), Argument(DeclarationExpression(IdentifierName("var"), SingleVariableDesignation(Identifier(t)))).WithRefKindKeyword(Token(SyntaxKind.OutKeyword))]);
        return (let, IdentifierName(t));
    }

    // A property's getter may have effects.
    private bool IsVariableOrType(IdentifierNameSyntax name) => context.Origins.Symbol(name) is not IPropertySymbol;
}
