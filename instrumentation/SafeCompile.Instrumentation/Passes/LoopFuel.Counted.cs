using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Analysis;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Loops that are paid for before their first round.
///
///   for (int i = 0; i &lt; a.Length; i++) S   =>   { int i = 0; int n = a.Length; Guard.Counted(m, i, n, 1, 3); for (; i &lt; n; i++) S }
///   for (int i = 0; i &lt; k; i++) S          =>   { int i = 0; bool p = Guard.Prepaid(m, i, k, 1, 3);
///                                                for (; i &lt; k; i++) { if (!p) { Guard.Charge(m, 3); } S } }
///   foreach (T x in a) S                    =>   { T[] e = a; int i = 0; int n = e.Length; Guard.Counted(m, i, n, 1, 3);
///                                                for (; i &lt; n; i++) { T x = e[i]; S } }              (arrays, strings and spans)
///
/// A bound that is neither a constant nor a length may be large: with more than 2^20 rounds Prepaid answers false and every round pays.
/// The copy of the length keeps the condition one that the verifier can read; the JIT knows that it is the length.
/// </summary>
internal sealed partial class LoopFuel
{
    private sealed partial class Rewriter
    {
        private BlockSyntax? Counted(ForStatementSyntax node, ForStatementSyntax v)
        {
            if (context.Origins.Find(node) is not ForStatementSyntax original || InIterator(node) || RoundFuel(node) is not { } fuel) return null;
            if (CountedLoop.Of(original, context.Origins.Model(original)) is not { } loop || v.Condition is not BinaryExpressionSyntax condition) return null;

            var before = new List<StatementSyntax>();
            if (v.Declaration is { } declaration) before.Add(LocalDeclarationStatement(declaration.WithoutTrailingTrivia()));
            before.AddRange(v.Initializers.Select(i => ExpressionStatement(i.WithoutTrivia())));
            ExpressionSyntax counter = condition.Left.WithoutTrivia(), bound = condition.Right;
            if (!loop.IsVariable)
            {
                string copy = context.Names.Fresh("n");
                before.Add(DeclareInt(copy, bound.WithoutTrivia()));
                bound = IdentifierName(copy).WithTriviaFrom(bound);
                condition = condition.WithRight(bound);
            }

            v = Origins.Forget(v).WithDeclaration(null).WithInitializers([]).WithCondition(condition);
            ExpressionSyntax step = loop.Step < 0 ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, GuardSyntax.Number(-loop.Step)) : GuardSyntax.Number(loop.Step);
            ExpressionSyntax pay = context.Guards.Guard((loop.IsShort ? "Counted" : "Prepaid") + (condition.IsKind(SyntaxKind.LessThanOrEqualExpression) || condition.IsKind(SyntaxKind.GreaterThanOrEqualExpression) ? "Through" : ""), context.Guards.Meter, counter, bound.WithoutTrivia(), step, GuardSyntax.Number(fuel));
            if (loop.IsShort) return Whole(node, [.. before, ExpressionStatement(pay), v.WithoutLeadingTrivia()]);

            string paid = context.Names.Fresh("p");
            before.Add(LocalDeclarationStatement(VariableDeclaration(PredefinedType(Token(SyntaxKind.BoolKeyword)), [VariableDeclarator(Identifier(paid), null, EqualsValueClause(pay))])));
            StatementSyntax tick = IfStatement(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, IdentifierName(paid)), Block(context.Guards.Charge(fuel)));
            var body = (BlockSyntax)v.Statement;
            return Whole(node, [.. before, v.WithStatement(body.WithStatements(body.Statements.Insert(0, tick))).WithoutLeadingTrivia()]);
        }

        private BlockSyntax? Indexed(ForEachStatementSyntax node, ForEachStatementSyntax v)
        {
            if (context.Origins.Find(node) is not ForEachStatementSyntax original || InIterator(node) || RoundFuel(node) is not { } fuel || CountedLoop.HasExit(original.Statement)) return null;
            SemanticModel model = context.Origins.Model(original);
            if (model.GetTypeInfo(original.Expression).Type is not { } sequence || SteadyValues.ElementOf(sequence) is not { } element || v.Type is RefTypeSyntax or ScopedTypeSyntax) return null;
            if (model.GetDeclaredSymbol(original) is not { RefKind: RefKind.None } variable || !SymbolEqualityComparer.Default.Equals(variable.Type, element)) return null;
            if (context.Types.Write(sequence) is not { } type) return null;

            string elements = context.Names.Fresh("e"), index = context.Names.Fresh("i"), count = context.Names.Fresh("n");
            StatementSyntax item = LocalDeclarationStatement(VariableDeclaration(v.Type.WithoutTrivia(), [VariableDeclarator(
                v.Identifier.WithoutTrivia(), null, EqualsValueClause(ElementAccessExpression(IdentifierName(elements), BracketedArgumentList([Argument(IdentifierName(index))]))))]));
            var body = (BlockSyntax)v.Statement;
            StatementSyntax loop = ForStatement(body.WithStatements(body.Statements.Insert(0, item)))
                .WithCondition(BinaryExpression(SyntaxKind.LessThanExpression, IdentifierName(index), IdentifierName(count)))
                .WithIncrementors([PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, IdentifierName(index))]);
            return Whole(node,
            [
                LocalDeclarationStatement(VariableDeclaration(type, [VariableDeclarator(Identifier(elements), null, EqualsValueClause(v.Expression))])),
                DeclareInt(index, GuardSyntax.Number(0)),
                DeclareInt(count, MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(elements), IdentifierName("Length"))),
                ExpressionStatement(context.Guards.Guard("Counted", context.Guards.Meter, IdentifierName(index), IdentifierName(count), GuardSyntax.Number(1), GuardSyntax.Number(fuel))),
                loop,
            ]);
        }

        // The block stands for the author's loop: what its beginning allocates is charged before it.
        private static BlockSyntax Whole(StatementSyntax node, IEnumerable<StatementSyntax> statements) =>
            Origins.Inherit(Block(statements), node).WithLeadingTrivia(node.GetLeadingTrivia());

        private static LocalDeclarationStatementSyntax DeclareInt(string name, ExpressionSyntax value) =>
            LocalDeclarationStatement(VariableDeclaration(PredefinedType(Token(SyntaxKind.IntKeyword)), [VariableDeclarator(Identifier(name), null, EqualsValueClause(value))]));

        // Fuel of a round; null when a round allocates by itself, which is charged where it happens, or must ask for the deadline.
        private int? RoundFuel(StatementSyntax loop) =>
            !context.Policy.DeadlinePolls && context.Origins.Operation(loop) is { } op && context.Costs.OfIteration(op) is { Bytes: 0 } cost && context.Costs.OfLoopControl(op) == 0 ? cost.Fuel : null;

        // Locals of an iterator are fields of its object, which outlive a round.
        private static bool InIterator(SyntaxNode node) =>
            node.Ancestors().FirstOrDefault(a => Functions.IsNested(a) || a is MemberDeclarationSyntax or AccessorDeclarationSyntax) is { } function && Functions.IsIterator(function);
    }
}
