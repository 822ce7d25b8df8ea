using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>How deep a node lies, by the measures that cost the compiler more than linearly.</summary>
internal readonly record struct Nesting(int Depth, int Statements, int Types, int Tuples, int Chain, int Lambdas, int Queries, int Patterns, int Interpolations)
{
    /// <summary>The nesting of the inside of <paramref name="node"/>.</summary>
    public Nesting Enter(SyntaxNode node)
    {
        Nesting at = this with { Depth = Depth + 1 };
        switch (node.Kind())
        {
            case SyntaxKind.SimpleLambdaExpression or SyntaxKind.ParenthesizedLambdaExpression or SyntaxKind.AnonymousMethodExpression:
                return at with { Lambdas = Lambdas + 1, Chain = 0 };
            case SyntaxKind.QueryExpression:
                return at with { Queries = Queries + 1, Chain = 0 };
            case SyntaxKind.InterpolatedStringExpression:
                return at with { Interpolations = Interpolations + 1, Chain = 0 };
            case SyntaxKind.RecursivePattern or SyntaxKind.ListPattern or SyntaxKind.ParenthesizedPattern or SyntaxKind.NotPattern:
                return at with { Patterns = Patterns + 1, Chain = 0 };
            case SyntaxKind.ClassDeclaration or SyntaxKind.StructDeclaration or SyntaxKind.InterfaceDeclaration or SyntaxKind.RecordDeclaration or SyntaxKind.RecordStructDeclaration:
                return at with { Types = Types + 1 };
            case SyntaxKind.TupleExpression or SyntaxKind.ParenthesizedVariableDesignation or SyntaxKind.AnonymousObjectCreationExpression:
                return at with { Tuples = Tuples + 1, Chain = 0 };
            case SyntaxKind.Argument or SyntaxKind.Block or SyntaxKind.EqualsValueClause:
                return at with { Chain = 0 };
        }

        // An else-if is a link of a chain, not a level: people read it so, and the passes work on it so.
        if (node is StatementSyntax and not BlockSyntax && node.Parent is not (ElseClauseSyntax or LabeledStatementSyntax)) return at with { Statements = Statements + 1 };
        return IsLink(node) ? at with { Chain = Chain + 1 } : at;
    }

    /// <summary>Nodes that a long chain is made of: one operand after the other, without brackets.</summary>
    private static bool IsLink(SyntaxNode node) => node.Kind()
        is SyntaxKind.SimpleMemberAccessExpression or SyntaxKind.ConditionalAccessExpression or SyntaxKind.ConditionalExpression
        or SyntaxKind.CoalesceExpression or SyntaxKind.OrPattern or SyntaxKind.AndPattern or SyntaxKind.ElseClause
        or (>= SyntaxKind.AddExpression and <= SyntaxKind.AsExpression)
        or (>= SyntaxKind.SimpleAssignmentExpression and <= SyntaxKind.CoalesceAssignmentExpression);
}
