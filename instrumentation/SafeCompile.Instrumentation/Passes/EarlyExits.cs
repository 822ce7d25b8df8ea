using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Splits off the beginning of a function that may return before it calls anything: it runs before the entry guard, like a small leaf.
///
///   if (n == 0) return 1; R             =>   if (n == 0) return 1;   GUARDS   R
///   return n &lt; 2 ? n : F(n - 1);        =>   if (n &lt; 2) return n;    GUARDS   return F(n - 1);
///
/// Half of the calls of a recursion are such returns. What stands before the guards is straight-line code with a bounded price, calls
/// nothing but small leaves and does not mention the meter.
/// </summary>
internal static class EarlyExits
{
    // Fuel of what may run uncharged, about a small leaf.
    private const int FreeFuel = 40;

    internal static (IReadOnlyList<StatementSyntax> Early, IReadOnlyList<StatementSyntax> Guarded) Split(BlockSyntax body, ITypeSymbol? returnType, PassContext context)
    {
        int fuel = 0, end = 0;
        for (int i = 0; i < body.Statements.Count; i++)
        {
            StatementSyntax statement = body.Statements[i];
            if (!IsFree(statement, context, ref fuel)) break;
            if (statement is IfStatementSyntax) end = i + 1;
        }

        List<StatementSyntax> early = [.. body.Statements.Take(end)];
        List<StatementSyntax> rest = [.. body.Statements.Skip(end)];
        if (rest is [ReturnStatementSyntax { Expression: ConditionalExpressionSyntax choice } last] && IsOfType(choice, returnType, context) && IsFree(choice.Condition, context, ref fuel))
        {
            if (IsFree(choice.WhenTrue, context, ref fuel))
            {
                early.Add(Exit(last, choice, choice.Condition, choice.WhenTrue));
                rest = [Other(last, choice, choice.WhenFalse)];
            }
            else if (IsFree(choice.WhenFalse, context, ref fuel) && !choice.ToString().Contains('\n', StringComparison.Ordinal))
            {
                early.Add(Exit(last, choice, PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(choice.Condition)), choice.WhenFalse));
                rest = [Other(last, choice, choice.WhenTrue)];
            }
        }

        return (early, rest);
    }

    // Either branch alone must convert to the result as it did within the choice.
    private static bool IsOfType(ConditionalExpressionSyntax choice, ITypeSymbol? returnType, PassContext context) =>
        returnType is not null
        && SymbolEqualityComparer.Default.Equals(context.Origins.ConvertedType(choice), returnType)
        && (context.Origins.Type(choice) is not { } natural || SymbolEqualityComparer.Default.Equals(natural, returnType))
        && choice.WhenTrue is not (RefExpressionSyntax or ThrowExpressionSyntax) && choice.WhenFalse is not (RefExpressionSyntax or ThrowExpressionSyntax);

    // Every line break of the author's stays where it was: a trap names his lines.
    private static IfStatementSyntax Exit(ReturnStatementSyntax last, ConditionalExpressionSyntax choice, ExpressionSyntax condition, ExpressionSyntax value) =>
        IfStatement(condition, Block(Return(value)))
            .WithIfKeyword(Token(SyntaxKind.IfKeyword).WithTrailingTrivia(Space))
            .WithOpenParenToken(Token(SyntaxKind.OpenParenToken).WithTrailingTrivia(last.ReturnKeyword.TrailingTrivia))
            .WithCloseParenToken(Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(choice.QuestionToken.LeadingTrivia.AddRange(choice.QuestionToken.TrailingTrivia)))
            .WithLeadingTrivia(last.GetLeadingTrivia());

    private static ReturnStatementSyntax Other(ReturnStatementSyntax last, ConditionalExpressionSyntax choice, ExpressionSyntax value) =>
        Return(value)
            .WithLeadingTrivia(choice.ColonToken.LeadingTrivia.AddRange(choice.ColonToken.TrailingTrivia))
            .WithTrailingTrivia(last.GetTrailingTrivia());

    private static ReturnStatementSyntax Return(ExpressionSyntax value) =>
        ReturnStatement(Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space), value, Token(SyntaxKind.SemicolonToken));

    private static bool IsFree(StatementSyntax statement, PassContext context, ref int fuel)
    {
        switch (statement)
        {
            case IfStatementSyntax { Statement: BlockSyntax { Statements: [ReturnStatementSyntax exit] }, Else: null } test:
                return exit.Expression is not RefExpressionSyntax
                    && IsFree(test.Condition, context, ref fuel)
                    && (exit.Expression is null || IsFree(exit.Expression, context, ref fuel));
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration: { Type: not RefTypeSyntax, Variables: [{ Initializer.Value: { } value }] } }:
                return IsFree(value, context, ref fuel);
            default:
                return false;
        }
    }

    private static bool IsFree(ExpressionSyntax expression, PassContext context, ref int fuel)
    {
        if (context.Origins.Operation(expression) is not { } operation) return false;
        // Conversions and operator true have no syntax of their own, and may call.
        while (operation.Parent is { } outer && outer.Syntax == operation.Syntax) operation = outer;
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            if (Functions.IsNested(node) || node is ThrowExpressionSyntax || (node is IdentifierNameSyntax i && (i.Identifier.ValueText == context.Names.Meter || i.Identifier.ValueText == context.Names.Alias)))
                return false;
        }

        int own = context.Calls.LeafFuel(operation, context.Costs);
        if (own < 0 || fuel + own > FreeFuel) return false;
        fuel += own;
        return true;
    }
}
