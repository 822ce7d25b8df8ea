using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Charges every iteration and every jump that can form a cycle, before the work.
///
///   while (c) { S }     =>   while (c) { Guard.Charge(m, n); S }        (do, for and foreach alike)
///   L: S                =>   L: Guard.Charge(m, n); S
///   goto case 1;        =>   { Guard.Charge(m, n); goto case 1; }       (goto default alike)
///
/// A loop whose rounds are known before the first is paid for there, and its rounds are free (LoopFuel.Counted.cs).
///
/// n is the straight-line work of one iteration without nested loops, which charge for themselves; of a label, what may run again until
/// the next label or the end of the iteration: a goto makes a loop of any size.
/// </summary>
internal sealed partial class LoopFuel : IPass
{
    public string Name => nameof(LoopFuel);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed partial class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        // On a label that was visited, until the block around it is: its fuel and bytes.
        private const string LabelCost = nameof(LabelCost);

        public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
        {
            var v = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
            return PaysInCondition(node, v.Statement, v.Condition) is { } condition
                ? v.WithCondition(condition).WithStatement(Charged(node, v.Statement, control: false))
                : v.WithStatement(Charged(node, v.Statement));
        }

        public override SyntaxNode? VisitDoStatement(DoStatementSyntax node)
        {
            var v = (DoStatementSyntax)base.VisitDoStatement(node)!;
            return PaysInCondition(node, v.Statement, v.Condition) is { } condition
                ? v.WithCondition(condition).WithStatement(Charged(node, v.Statement, control: false))
                : v.WithStatement(Charged(node, v.Statement));
        }

        public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
        {
            var v = (ForStatementSyntax)base.VisitForStatement(node)!;
            if (Counted(node, v) is { } counted) return counted;
            return PaysInCondition(node, v.Statement, v.Condition) is { } condition
                ? v.WithCondition(condition).WithStatement(Charged(node, v.Statement, control: false))
                : v.WithStatement(Charged(node, v.Statement));
        }

        public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node)
        {
            var v = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
            if (Indexed(node, v) is { } indexed) return indexed;
            return v.WithStatement(Charged(node, v.Statement));
        }

        public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
        {
            var v = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
            return v.WithStatement(Charged(node, v.Statement));
        }

        // A plain goto is charged at its label, where every way of getting there passes, also the one through a finally.
        public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) =>
            node.IsKind(SyntaxKind.GotoStatement)
                ? base.VisitGotoStatement(node)
                : Block(Charge(context.Origins.Operation(node) is IBranchOperation jump ? context.Costs.OfGotoCase(jump) : new Analysis.Cost(1, 0)), ((GotoStatementSyntax)base.VisitGotoStatement(node)!).WithoutLeadingTrivia()).WithLeadingTrivia(node.GetLeadingTrivia());

        public override SyntaxNode? VisitLabeledStatement(LabeledStatementSyntax node)
        {
            Analysis.Cost cost = context.Origins.Operation(node) is ILabeledOperation label ? context.Costs.OfLabel(label) : new Analysis.Cost(1, 0);
            return base.VisitLabeledStatement(node)!.WithAdditionalAnnotations(new SyntaxAnnotation(LabelCost, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cost.Fuel},{cost.Bytes}")));
        }

        private static Analysis.Cost CostOf(LabeledStatementSyntax label)
        {
            if (label.GetAnnotations(LabelCost).FirstOrDefault()?.Data?.Split(',') is not [var fuel, var bytes]) return new Analysis.Cost(1, 0);
            return new Analysis.Cost(int.Parse(fuel, System.Globalization.CultureInfo.InvariantCulture), int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture));
        }

        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var v = (BlockSyntax)base.VisitBlock(node)!;
            return v.WithStatements([.. v.Statements.SelectMany(Labelled)]);
        }

        public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
        {
            var v = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
            return v.WithStatements([.. v.Statements.SelectMany(Labelled)]);
        }

        private IEnumerable<StatementSyntax> Labelled(StatementSyntax statement)
        {
            while (statement is LabeledStatementSyntax label)
            {
                yield return label.WithStatement(Charge(CostOf(label)));
                statement = label.Statement;
            }

            yield return statement;
        }

        private StatementSyntax Charge(Analysis.Cost cost) => context.Guards.Charge(cost.Fuel, cost.Bytes);

        // In an iterator what the body pays may be gone with a yield: the condition pays for itself, (Guard.Alloc(m, n) && c).
        private ExpressionSyntax? PaysInCondition(StatementSyntax loop, StatementSyntax body, ExpressionSyntax? condition)
        {
            int bytes = Functions.IsIterator(body) && context.Origins.Operation(loop) is { } op ? context.Costs.OfLoopControl(op) : 0;
            if (bytes == 0) return null;
            ExpressionSyntax paid = context.Guards.Guard("Alloc", context.Guards.Meter, GuardSyntax.Number(bytes));
            if (condition is null) return paid;
            // A variable that is assigned where the condition fails would not be behind &&.
            bool declares = condition.DescendantNodesAndSelf().Any(n => n is VariableDesignationSyntax);
            return declares && condition.DescendantNodesAndSelf().Any(n => n.IsKind(SyntaxKind.LogicalNotExpression) || n.IsKind(SyntaxKind.NotPattern))
                ? null
                : BinaryExpression(SyntaxKind.LogicalAndExpression, paid, GuardSyntax.Paren(condition.WithoutTrivia()));
        }

        private BlockSyntax Charged(StatementSyntax loop, StatementSyntax body, bool control = true)
        {
            IOperation? op = context.Origins.Operation(loop);
            Analysis.Cost cost = op is null ? new Analysis.Cost(1, 0) : context.Costs.OfIteration(op);
            // The condition and the increment have no statement that could be charged for what they allocate.
            StatementSyntax charge = context.Guards.Charge(cost.Fuel, cost.Bytes + (op is null || !control ? 0 : context.Costs.OfLoopControl(op)));
            var block = (BlockSyntax)body;
            return block.WithStatements(block.Statements.Insert(0, charge));
        }
    }
}
