using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes the names of tuple elements that C# infers from the expressions in them.
///
///   (order, item.Price, s?.Length)   =>   (order: order, Price: item.Price, Length: s?.Length)
///
/// Later passes rename variables and replace members by calls, from which other names, or none, would be inferred. Must run first.
/// </summary>
internal sealed class TupleNames : IPass
{
    public string Name => nameof(TupleNames);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitTupleExpression(TupleExpressionSyntax node)
        {
            var v = (TupleExpressionSyntax)base.VisitTupleExpression(node)!;
            if (context.Origins.Type(node) is not INamedTypeSymbol { IsTupleType: true } type || type.TupleElements.Length != v.Arguments.Count) return v;
            return v.WithArguments(SeparatedList(
                v.Arguments.Select((a, i) => type.TupleElements[i] is { IsExplicitlyNamedTupleElement: true } element && a.NameColon is null && a.Expression is not DeclarationExpressionSyntax
                    ? NamedArguments.Named(a, element.Name)
                    : a),
                v.Arguments.GetSeparators()));
        }

        // (a, b) = …; assigns: its names would be those of the variables.
        public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node) =>
            node.Left is TupleExpressionSyntax ? node.WithRight((ExpressionSyntax)Visit(node.Right)) : base.VisitAssignmentExpression(node);

        public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
            node.WithExpression((ExpressionSyntax)Visit(node.Expression)).WithStatement((StatementSyntax)Visit(node.Statement));
    }
}
