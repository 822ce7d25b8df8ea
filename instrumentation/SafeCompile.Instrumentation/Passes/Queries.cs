using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes query expressions as calls (ECMA-334 12.20.3).
///
///   from a in xs from b in a.Ys where a.N > b select a.N + b
/// =>
///   Select(Where(SelectMany(xs, a => a.Ys, (a, b) => (a, b)), t => t.Item1.N > t.Item2), t => t.Item1.N + t.Item2)
///
/// The compiler would put several range variables into an anonymous type, whose members nobody guards; a tuple of values does the same
/// without an allocation. Calls of System.Linq go to our metered operators; a guest's own query methods are called as written.
/// Runs after NormalizeBodies and before TextShims and ShimCalls, which guard the expressions inside.
/// </summary>
internal sealed class Queries : IPass
{
    public string Name => nameof(Queries);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        // How each range variable is reached from the current lambda's parameter.
        private sealed class Scope : Dictionary<string, Func<ExpressionSyntax, ExpressionSyntax>>
        {
            internal static Scope Of(string name) => new() { [name] = p => p };

            internal Scope With(string name)
            {
                var wider = new Scope();
                foreach ((string old, Func<ExpressionSyntax, ExpressionSyntax> access) in this) wider[old] = p => access(Item(p, 1));
                wider[name] = p => Item(p, 2);
                return wider;
            }

            private static ExpressionSyntax Item(ExpressionSyntax tuple, int i) =>
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, tuple, IdentifierName("Item" + i));
        }

        public override SyntaxNode? VisitQueryExpression(QueryExpressionSyntax node)
        {
            bool own = context.Origins.Find(node) is QueryExpressionSyntax original && UsesOwnMethods(original);
            ExpressionSyntax source = Source(node.FromClause.Expression, node.FromClause.Type);
            ExpressionSyntax result = Body(node.Body, source, Scope.Of(node.FromClause.Identifier.ValueText), own);
            return Origins.Inherit(result, node).WithTriviaFrom(node);
        }

        private bool UsesOwnMethods(QueryExpressionSyntax query)
        {
            SemanticModel model = context.Origins.Model(query);
            IEnumerable<SyntaxNode> clauses = query.DescendantNodes(n => n is not QueryExpressionSyntax || n == query);
            return clauses.Any(c => c switch
            {
                QueryClauseSyntax q => model.GetQueryClauseInfo(q).OperationInfo.Symbol is IMethodSymbol m && context.Members.ShimOf(m) is null,
                SelectOrGroupClauseSyntax s => model.GetSymbolInfo(s).Symbol is IMethodSymbol m && context.Members.ShimOf(m) is null,
                _ => false,
            });
        }

        private ExpressionSyntax Body(QueryBodySyntax body, ExpressionSyntax source, Scope scope, bool own)
        {
            foreach (QueryClauseSyntax clause in body.Clauses) (source, scope) = Clause(clause, source, scope, own);
            source = body.SelectOrGroup switch
            {
                // After other clauses C# drops a select of the range variable itself: what orders stays an IOrderedEnumerable.
                SelectClauseSyntax { Expression: IdentifierNameSyntax same } when body.Clauses.Count > 0 && scope.Count == 1 && scope.ContainsKey(same.Identifier.ValueText) => source,
                SelectClauseSyntax s => Call(own, "Select", source, Lambda(scope, s.Expression)),
                GroupClauseSyntax g => Call(own, "GroupBy", source, Lambda(scope, g.ByExpression), Lambda(scope, g.GroupExpression)),
                _ => source,
            };
            return body.Continuation is { } c ? Body(c.Body, source, Scope.Of(c.Identifier.ValueText), own) : source;
        }

        private (ExpressionSyntax Source, Scope Scope) Clause(QueryClauseSyntax clause, ExpressionSyntax source, Scope scope, bool own)
        {
            switch (clause)
            {
                case WhereClauseSyntax w:
                    return (Call(own, "Where", source, Lambda(scope, w.Condition)), scope);
                case LetClauseSyntax l:
                    return (Call(own, "Select", source, Lambda(scope, p => Pair(p, In(scope, p, l.Expression)))), scope.With(l.Identifier.ValueText));
                case FromClauseSyntax f:
                    return (
                        Call(own, "SelectMany", source, Lambda(scope, p => In(scope, p, f.Expression, f.Type)), Pairing()),
                        scope.With(f.Identifier.ValueText));
                case JoinClauseSyntax j:
                    Scope inner = Scope.Of(j.Identifier.ValueText);
                    return (
                        Call(own, j.Into is null ? "Join" : "GroupJoin", source, Source(j.InExpression, j.Type), Lambda(scope, j.LeftExpression), Lambda(inner, j.RightExpression), Pairing()),
                        scope.With((j.Into?.Identifier ?? j.Identifier).ValueText));
                case OrderByClauseSyntax o:
                    bool first = true;
                    foreach (OrderingSyntax ordering in o.Orderings)
                    {
                        string name = (first ? "OrderBy" : "ThenBy") + (ordering.AscendingOrDescendingKeyword.IsKind(SyntaxKind.DescendingKeyword) ? "Descending" : "");
                        source = Call(own, name, source, Lambda(scope, ordering.Expression));
                        first = false;
                    }

                    return (source, scope);
                default:
                    context.Refuse(clause, "this query clause is not supported; use method calls");
                    return (source, scope);
            }
        }

        private ExpressionSyntax Source(ExpressionSyntax expression, TypeSyntax? type)
        {
            var visited = (ExpressionSyntax)Visit(expression);
            return type is null ? visited : context.Guards.Call("Linq.Enumerable", "Cast", [type.WithoutTrivia()], [Argument(visited)]);
        }

        private ExpressionSyntax Call(bool own, string method, ExpressionSyntax source, params ReadOnlySpan<ExpressionSyntax> arguments)
        {
            var list = new List<ArgumentSyntax>();
            if (!own) list.Add(Argument(source.WithoutTrivia()));
            foreach (ExpressionSyntax a in arguments) list.Add(Argument(a));
            return own
                ? InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, GuardSyntax.Paren(source), IdentifierName(method)), ArgumentList([.. list]))
                : context.Guards.Call("Linq.Enumerable", method, null, list);
        }

        private ExpressionSyntax Lambda(Scope scope, ExpressionSyntax body) => Lambda(scope, p => In(scope, p, body));

        private ExpressionSyntax Lambda(Scope scope, Func<ExpressionSyntax, ExpressionSyntax> body)
        {
            // With one range variable the parameter keeps its name, so that the rewritten program reads like the author's.
            string name = context.Names.Fresh(scope.Count == 1 ? scope.Keys.First() : "t");
            return Make([name], body(IdentifierName(name)));
        }

        private ExpressionSyntax Pairing()
        {
            string a = context.Names.Fresh("a"), b = context.Names.Fresh("b");
            return Make([a, b], Pair(IdentifierName(a), IdentifierName(b)));
        }

        private static ExpressionSyntax Make(string[] parameters, ExpressionSyntax body) =>
            ParenthesizedLambdaExpression(
                ParameterList([.. parameters.Select(p => Parameter(Identifier(p)))]),
                // The statement has the origin of its expression, so that what it allocates is charged.
                Block(Origins.Inherit(ReturnStatement(body.WithoutTrivia().WithLeadingTrivia(Space)), body))).WithAdditionalAnnotations(FunctionGuards.MustEnter);

        private static ExpressionSyntax Pair(ExpressionSyntax a, ExpressionSyntax b) => TupleExpression([Argument(a.WithoutTrivia()), Argument(b.WithoutTrivia())]);

        // The author's expression with its range variables reached through the lambda's parameter.
        private ExpressionSyntax In(Scope scope, ExpressionSyntax parameter, ExpressionSyntax expression, TypeSyntax? cast = null)
        {
            ExpressionSyntax visited = cast is null ? (ExpressionSyntax)Visit(expression) : Source(expression, cast);
            return visited.ReplaceNodes(
                visited.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(i => scope.ContainsKey(i.Identifier.ValueText) && context.Origins.Symbol(i) is IRangeVariableSymbol),
                (i, _) => Origins.Inherit(scope[i.Identifier.ValueText](parameter).WithTriviaFrom(i), i));
        }
    }
}
