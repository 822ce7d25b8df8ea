using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Where fuel is charged, asks for the deadline too; only under a policy with deadline polls.
///
///   Meter m = Guard.Enter(5);    =>   Meter m = Guard.Enter(5); Guard.Poll(m);
///   Guard.Charge(m, 2);          =>   Guard.Charge(m, 2); Guard.Poll(m);
///
/// Every loop and every function that calls others charges, so every one of them asks.
/// </summary>
internal sealed class DeadlinePolls : IPass
{
    private static readonly HashSet<string> s_charges = ["Charge", "Enter", "Resume"];

    public string Name => nameof(DeadlinePolls);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => context.Policy.DeadlinePolls ? new Rewriter(context).Visit(root) : root;

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly ExpressionSyntax _guard = context.Guards.RuntimeType("Guard");

        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var v = (BlockSyntax)base.VisitBlock(node)!;
            return v.WithStatements([.. v.Statements.SelectMany(Polled)]);
        }

        public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
        {
            var v = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
            return v.WithStatements([.. v.Statements.SelectMany(Polled)]);
        }

        private IEnumerable<StatementSyntax> Polled(StatementSyntax statement)
        {
            yield return statement;
            StatementSyntax inner = statement;
            while (inner is LabeledStatementSyntax label) inner = label.Statement;
            ExpressionSyntax? value = inner switch
            {
                ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.Right,
                ExpressionStatementSyntax call => call.Expression,
                LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer: { } initializer }] } => initializer.Value,
                _ => null,
            };
            if (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access }
                && s_charges.Contains(name) && access.Expression.IsEquivalentTo(_guard))
                yield return ExpressionStatement(context.Guards.Guard("Poll", context.Guards.Meter));
        }
    }
}
