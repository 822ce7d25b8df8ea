using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes null-conditional access out, so that the members behind it have a receiver that a shim call can take.
///
///   a?.B.C(x)          =>   a is { } t0 ? t0.B.C(x) : default(T)
///   a?.M();            =>   if (a is { } t0) { t0.M(); }
///
/// Must run before ShimCalls and TextShims, which replace <c>t0.M(x)</c> by <c>Shim(m, t0, x)</c>.
/// </summary>
internal sealed class ConditionalAccess : IPass
{
    public string Name => nameof(ConditionalAccess);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
        {
            if (node.Expression is not ConditionalAccessExpressionSyntax access) return base.VisitExpressionStatement(node);
            (ExpressionSyntax test, ExpressionSyntax then) = Split(access);
            StatementSyntax inner = Origins.Inherit(ExpressionStatement(then), access.WhenNotNull);
            // A chain a?.b?.c() in statement position nests: the inner access becomes a statement of its own.
            inner = access.WhenNotNull is ConditionalAccessExpressionSyntax ? (StatementSyntax)Visit(inner) : inner;
            return Origins.Inherit(IfStatement(test, Block(inner)), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
        {
            ITypeSymbol? type = context.Origins.Type(node);
            (ExpressionSyntax test, ExpressionSyntax then) = Split(node);
            if (node.WhenNotNull is ConditionalAccessExpressionSyntax) then = (ExpressionSyntax)Visit(then);
            TypeSyntax? written = context.Types.Write(type);
            ExpressionSyntax otherwise = written is null ? GuardSyntax.DefaultValue : DefaultExpression(written);
            ExpressionSyntax value = type is { IsValueType: true } && written is not null ? CastExpression(written, ParenthesizedExpression(then)) : then;
            return Origins.Inherit(ParenthesizedExpression(ConditionalExpression(test, value, otherwise)), node).WithTriviaFrom(node);
        }

        // The receiver's test, and what follows with the leftmost binding resolved against the tested value.
        private (ExpressionSyntax Test, ExpressionSyntax Then) Split(ConditionalAccessExpressionSyntax node)
        {
            if (node.Ancestors().Any(a => a is QueryClauseSyntax or SelectOrGroupClauseSyntax))
                context.Refuse(node, "null-conditional access inside a query expression cannot be guarded; use method syntax (.Where(...), .Select(...)) or a local variable");
            string name = context.Names.Fresh("t");
            var receiver = (ExpressionSyntax)Visit(node.Expression);
            ExpressionSyntax test = IsPatternExpression(
                GuardSyntax.Paren(receiver),
                RecursivePattern().WithPropertyPatternClause(PropertyPatternClause()).WithDesignation(SingleVariableDesignation(Identifier(name))));
            ExpressionSyntax bound = Bind(node.WhenNotNull, IdentifierName(name));
            ExpressionSyntax then = bound is ConditionalAccessExpressionSyntax ? bound : (ExpressionSyntax)Visit(bound);
            return (test, then);
        }

        private static ExpressionSyntax Bind(ExpressionSyntax whenNotNull, ExpressionSyntax value)
        {
            SyntaxNode? binding = Leftmost(whenNotNull);
            ExpressionSyntax replacement = binding switch
            {
                MemberBindingExpressionSyntax m => Origins.Inherit(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, value, m.Name), m),
                ElementBindingExpressionSyntax e => Origins.Inherit(ElementAccessExpression(value, e.ArgumentList), e),
                _ => throw new InvalidOperationException("No binding in a null-conditional access."),
            };
            return whenNotNull.ReplaceNode(binding, replacement);
        }

        // The binding that belongs to this access: the first one on the left spine, never one inside an argument.
        private static SyntaxNode? Leftmost(SyntaxNode? node) => node switch
        {
            MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => node,
            ConditionalAccessExpressionSyntax c => Leftmost(c.Expression),
            MemberAccessExpressionSyntax m => Leftmost(m.Expression),
            InvocationExpressionSyntax i => Leftmost(i.Expression),
            ElementAccessExpressionSyntax e => Leftmost(e.Expression),
            PostfixUnaryExpressionSyntax p => Leftmost(p.Operand),
            AssignmentExpressionSyntax a => Leftmost(a.Left),
            _ => null,
        };
    }
}
