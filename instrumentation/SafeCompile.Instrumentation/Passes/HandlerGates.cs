using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Makes traps sticky and handlers pay.
///
///   try { A } catch (X e) when (f) { B } finally { v = 1; }
/// =>
///   Guard.Try(m, k, 1);
///   try { A }
///   catch (X e) when (Guard.Live(m) &amp;&amp; Guard.Filter(m) &amp;&amp; (f)) { Guard.Caught(m, k); B }
///   finally { if (Guard.Live(m)) { int d = Guard.Finally(m, k); v = 1; Guard.EndFinally(m, d); } else { v = default!; } }
///
///   throw e;      =>   throw Guard.Throw&lt;X&gt;(m, e);
///   throw;        =>   { Guard.Rethrow(m); throw; }
///   lock (o) {B}  =>   { Guard.LockNull(o); { B } }
///
/// The else branch assigns exactly the variables that data flow says the body always assigns, and keeps the end of the finally
/// reachable: an unreachable one crashes the JIT of .NET 10.
/// </summary>
internal sealed class HandlerGates : IPass
{
    public string Name => nameof(HandlerGates);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;

        public override SyntaxNode? VisitTryStatement(TryStatementSyntax node)
        {
            var v = (TryStatementSyntax)base.VisitTryStatement(node)!;
            int level = 1 + node.Ancestors().TakeWhile(a => !Functions.IsNested(a) && a is not (MemberDeclarationSyntax or AccessorDeclarationSyntax)).Count(a => a is TryStatementSyntax);
            StatementSyntax enter = ExpressionStatement(_guards.Guard("Try", _guards.Meter, _guards.Mark, GuardSyntax.Number(level)));
            return Block(enter, v.WithoutLeadingTrivia()).WithLeadingTrivia(v.GetLeadingTrivia());
        }

        public override SyntaxNode? VisitCatchClause(CatchClauseSyntax node)
        {
            var v = (CatchClauseSyntax)base.VisitCatchClause(node)!;
            ExpressionSyntax filter = _guards.Guard("Live", _guards.Meter);
            if (v.Filter is { } f)
            {
                ExpressionSyntax asked = ParenthesizedExpression(f.FilterExpression);
                ExpressionSyntax price = _guards.Guard("Filter", _guards.Meter);
                int bytes = context.Origins.Operation(node.Filter!.FilterExpression) is { } op ? context.Costs.OfExpression(op) : 0;
                // Of a && b the compiler makes a & b where b is a variable, and Live must be asked by a jump: then the rest is nested to the right.
                if (IsPlain(f.FilterExpression))
                {
                    filter = And(filter, ParenthesizedExpression(And(price, asked)));
                }
                else
                {
                    filter = And(filter, price);
                    if (bytes > 0) filter = And(filter, _guards.Guard("Alloc", _guards.Meter, GuardSyntax.Number(bytes)));
                    filter = And(filter, asked);
                }
            }

            StatementSyntax paid = ExpressionStatement(_guards.Guard("Caught", _guards.Meter, _guards.Mark));
            return v.WithFilter(CatchFilterClause(filter)).WithBlock(v.Block.WithStatements(v.Block.Statements.Insert(0, paid)));
        }

        private static bool IsPlain(ExpressionSyntax condition) => condition switch
        {
            ParenthesizedExpressionSyntax p => IsPlain(p.Expression),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => IsPlain(not.Operand),
            IdentifierNameSyntax or LiteralExpressionSyntax => true,
            _ => false,
        };

        private static BinaryExpressionSyntax And(ExpressionSyntax left, ExpressionSyntax right) => BinaryExpression(SyntaxKind.LogicalAndExpression, left, right);

        public override SyntaxNode? VisitFinallyClause(FinallyClauseSyntax node)
        {
            var v = (FinallyClauseSyntax)base.VisitFinallyClause(node)!;
            if (EnclosingBody(node) is { } enclosing && Functions.IsIterator(enclosing)) v = v.WithBlock(OwnMark(v.Block));
            string depth = context.Names.Fresh("d");
            bool iterator = EnclosingBody(node) is { } body && Functions.IsIterator(body);
            ExpressionSyntax enter = iterator ? _guards.Guard("FinallyInIterator", _guards.Meter) : _guards.Guard("Finally", _guards.Meter, _guards.Mark);
            StatementSyntax declare = LocalDeclarationStatement(VariableDeclaration(
                PredefinedType(Token(SyntaxKind.IntKeyword)), [VariableDeclarator(Identifier(depth), null, EqualsValueClause(enter))]));
            StatementSyntax leave = ExpressionStatement(_guards.Guard("EndFinally", _guards.Meter, IdentifierName(depth)));
            StatementSyntax[] defaults = [.. AlwaysAssigned(node).Select(name => ExpressionStatement(AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, ParseExpression("@" + name), GuardSyntax.DefaultValue)))];
            StatementSyntax gated = IfStatement(
                _guards.Guard("Live", _guards.Meter),
                v.Block.WithStatements(iterator ? [declare, Disposal(node), .. v.Block.Statements, leave] : [declare, .. v.Block.Statements, leave]),
                defaults.Length == 0 ? null : ElseClause(Block(defaults)));
            return v.WithBlock(Block(gated));
        }

        // The finally of an iterator may be all that a call runs: the one that disposes of it.
        private StatementSyntax Disposal(FinallyClauseSyntax node) => _guards.Charge(context.Costs.OfFunction(context.Origins.Operation(node.Block)).Fuel);

        // The finally of an iterator may run when a suspended enumerator is disposed, at another depth than the last MoveNext: handlers in it
        // get a mark of its own, and give their stack reserve back at its end.
        private BlockSyntax OwnMark(BlockSyntax block)
        {
            IdentifierNameSyntax[] uses = [.. Functions.Own(block).OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == context.Names.Mark)];
            if (uses.Length == 0) return block;
            string own = context.Names.Fresh("k");
            block = block.ReplaceNodes(uses, (use, _) => IdentifierName(own).WithTriviaFrom(use));
            StatementSyntax give = ExpressionStatement(_guards.Guard("EndTry", _guards.Meter, IdentifierName(own)));
            return block.WithStatements([_guards.DeclareMark(own), .. block.Statements, give]);
        }

        // Locals declared outside of the finally that its body assigns on every path.
        private IEnumerable<string> AlwaysAssigned(FinallyClauseSyntax node)
        {
            if (context.Origins.Find(node) is not FinallyClauseSyntax original || original.Block.Statements.Count == 0) yield break;
            DataFlowAnalysis? flow = context.Origins.Model(original).AnalyzeDataFlow(original.Block.Statements.First(), original.Block.Statements.Last());
            if (flow is not { Succeeded: true }) yield break;
            foreach (ISymbol symbol in flow.AlwaysAssigned)
            {
                if (!flow.VariablesDeclared.Contains(symbol, SymbolEqualityComparer.Default) && symbol is ILocalSymbol or IParameterSymbol { RefKind: not RefKind.None })
                    yield return symbol.Name;
            }
        }

        public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node)
        {
            var v = (ThrowStatementSyntax)base.VisitThrowStatement(node)!;
            return v.Expression is { } e
                ? v.WithExpression(Paid(node.Expression!, e))
                : Block(ExpressionStatement(_guards.Guard("Rethrow", _guards.Meter)), v.WithoutLeadingTrivia()).WithLeadingTrivia(v.GetLeadingTrivia());
        }

        public override SyntaxNode? VisitThrowExpression(ThrowExpressionSyntax node)
        {
            var v = (ThrowExpressionSyntax)base.VisitThrowExpression(node)!;
            return v.WithExpression(Paid(node.Expression, v.Expression));
        }

        private ExpressionSyntax Paid(ExpressionSyntax original, ExpressionSyntax e)
        {
            TypeSyntax type = context.Types.Write(context.Origins.Type(original)) ?? ParseTypeName("global::System.Exception");
            return _guards.GuardOf(type, "Throw", _guards.Meter, e.WithoutTrivia());
        }

        public override SyntaxNode? VisitLockStatement(LockStatementSyntax node)
        {
            var v = (LockStatementSyntax)base.VisitLockStatement(node)!;
            StatementSyntax test = ExpressionStatement(_guards.Guard("LockNull", v.Expression));
            return Origins.Inherit(Block(test, v.Statement), node).WithTriviaFrom(node);
        }

        private static SyntaxNode? EnclosingBody(SyntaxNode node) =>
            node.Ancestors().FirstOrDefault(a => Functions.IsNested(a) || a is MemberDeclarationSyntax or AccessorDeclarationSyntax) switch
            {
                LocalFunctionStatementSyntax l => l.Body,
                AnonymousFunctionExpressionSyntax f => f.Block,
                BaseMethodDeclarationSyntax m => m.Body,
                AccessorDeclarationSyntax a => a.Body,
                _ => null,
            };
    }
}
