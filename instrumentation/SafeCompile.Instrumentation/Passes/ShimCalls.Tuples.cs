using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <content>Tuple assignments whose targets are set through a shim.</content>
internal sealed partial class ShimCalls
{
    private sealed partial class Rewriter
    {
        // (d[k], x) = e  =>  { D r = d; K i = k; (V t, x) = e; Set(m, r, i, t); }: receivers and indices first, then the value, then the sets.
        public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
        {
            if (node.Expression is not AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } assignment || !HasMeteredTarget(tuple)) return base.VisitExpressionStatement(node);
            if (tuple.DescendantNodes().Any(n => n is DeclarationExpressionSyntax d && d.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax }))
            {
                context.Refuse(node, "a tuple assignment that declares a variable beside such a target cannot be metered; declare the variable first");
                return node;
            }

            var before = new List<StatementSyntax>();
            var after = new List<StatementSyntax>();
            TupleExpressionSyntax targets = Replace(tuple, before, after);
            StatementSyntax assign = Origins.Inherit(
                ExpressionStatement(Origins.Inherit(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, targets, (ExpressionSyntax)Visit(assignment.Right)), assignment)), node);
            return Block((IEnumerable<StatementSyntax>)[.. before, assign, .. after]).WithTriviaFrom(node);
        }

        private bool HasMeteredTarget(TupleExpressionSyntax tuple) => tuple.Arguments.Any(a =>
            a.Expression is TupleExpressionSyntax inner ? HasMeteredTarget(inner) : SetterOf(a.Expression) is not null);

        private Shim? SetterOf(ExpressionSyntax target) =>
            PropertyOf(target) is { } p ? context.Members.ShimOf(p.SetMethod) : null;

        private TupleExpressionSyntax Replace(TupleExpressionSyntax tuple, List<StatementSyntax> before, List<StatementSyntax> after)
        {
            var targets = new List<ArgumentSyntax>();
            foreach (ArgumentSyntax argument in tuple.Arguments)
            {
                if (argument.Expression is TupleExpressionSyntax inner)
                {
                    targets.Add(argument.WithExpression(Replace(inner, before, after)));
                }
                else if (SetterOf(argument.Expression) is { } set)
                {
                    IPropertySymbol p = PropertyOf(argument.Expression)!;
                    (ExpressionSyntax? receiver, ArgumentSyntax[] indices) = Target(argument.Expression);
                    ExpressionSyntax? owner = receiver is null ? null : Keep(receiver, context.Types.Write(Owner(argument.Expression)), before);
                    ArgumentSyntax[] keys = [.. indices.Select((a, i) => a.WithExpression(Keep(a.Expression, context.Types.Write(p.Parameters[i].Type), before)))];
                    string value = context.Names.Fresh("t");
                    targets.Add(Argument(DeclarationExpression(context.Types.Write(p.Type) ?? IdentifierName("var"), SingleVariableDesignation(Identifier(value)))));
                    after.Add(ExpressionStatement(Setter(set, owner, keys, IdentifierName(value))));
                }
                else
                {
                    targets.Add((ArgumentSyntax)Visit(argument));
                }
            }

            return tuple.WithArguments([.. targets]);
        }

        private ITypeSymbol? Owner(ExpressionSyntax target) => context.Origins.Operation(target) switch
        {
            IPropertyReferenceOperation p => p.Instance?.Type,
            IImplicitIndexerReferenceOperation i => i.Instance.Type,
            _ => null,
        };

        private IdentifierNameSyntax Keep(ExpressionSyntax value, TypeSyntax? type, List<StatementSyntax> before)
        {
            string t = context.Names.Fresh("t");
            before.Add(LocalDeclarationStatement(VariableDeclaration(type ?? IdentifierName("var"), [VariableDeclarator(Identifier(t), null, EqualsValueClause(value))])));
            return IdentifierName(t);
        }
    }
}
