using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC1412 before binding: <c>var x1 = (x0, x0); var x2 = (x1, x1); …</c> Thirty such lines are a type of a billion parts, and the binder
/// compares and hashes it part by part. So the size of what inference will build is estimated from the syntax.
/// </summary>
/// <remarks>
/// An estimate that is too small costs the worker its deadline, one that is too large refuses an honest program; therefore the limit lies far
/// above what <see cref="TypeShapes"/> accepts once types are known. Locals are known by name, the largest of a name counts. Nesting is bounded
/// before this runs, so recursion is.
/// </remarks>
internal sealed class InferredTypesMustBeSmall(GenericMethodNames methods, DiagnosticSink sink)
{
    private const long Most = 1 << 16;

    private readonly Dictionary<string, long> _locals = new(StringComparer.Ordinal);
    private bool _found;

    /// <summary>False after reporting.</summary>
    public bool Check(SyntaxNode member)
    {
        _locals.Clear();
        Visit(member);
        return !_found;
    }

    private long Visit(SyntaxNode? node)
    {
        if (node is null || _found) return 1;
        long size = Math.Min(Of(node), Most + 1);
        if (size <= Most) return size;
        _found = true;
        sink.Report("SC1412", node.GetLocation(), $"The type that is inferred here may have more than {Most:N0} parts: each step uses the one before several times. Give a step a type of its own.");
        return 1;
    }

    private long Of(SyntaxNode node)
    {
        switch (node)
        {
            case TypeSyntax and not SimpleNameSyntax:
                return Written(node);
            case IdentifierNameSyntax name:
                return _locals.GetValueOrDefault(name.Identifier.ValueText, 1);
            case VariableDeclaratorSyntax { Initializer.Value: { } value } declarator:
                long initial = Visit(value);
                Declare(declarator.Identifier, declarator.Parent is VariableDeclarationSyntax { Type.IsVar: true } ? initial : 1);
                return 1;
            case ForEachStatementSyntax each:
                Declare(each.Identifier, each.Type.IsVar ? Visit(each.Expression) : 1);
                Visit(each.Statement);
                return 1;
            case ForEachVariableStatementSyntax each:
                DeclareAll(each.Variable, Visit(each.Expression));
                Visit(each.Statement);
                return 1;
            case TupleExpressionSyntax tuple:
                return 1 + Sum(tuple.Arguments.Select(a => a.Expression));
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return 1 + Sum(anonymous.Initializers.Select(i => i.Expression));
            case ImplicitArrayCreationExpressionSyntax array:
                return 1 + Largest(array.Initializer.Expressions);
            case AnonymousFunctionExpressionSyntax lambda:
                return Lambda(lambda, 1);
            case InvocationExpressionSyntax call:
                return Call(call);
            case BaseObjectCreationExpressionSyntax creation:
                Largest(creation.ChildNodes().Where(c => c is not TypeSyntax));
                return creation is ObjectCreationExpressionSyntax { Type: { } type } ? Written(type) : 1;
            case CastExpressionSyntax cast:
                Visit(cast.Expression);
                return Written(cast.Type);
            case MemberAccessExpressionSyntax access:
                return Visit(access.Expression);
            case IsPatternExpressionSyntax pattern:
                DeclareAll(pattern.Pattern, Visit(pattern.Expression));
                return 1;
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } deconstruction:
                long parts = Visit(deconstruction.Right);
                DeclareAll(deconstruction.Left, parts);
                return parts;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion:
                Visit(conversion.Left);
                return Written(conversion.Right);
            case BinaryExpressionSyntax binary:
                long operands = Math.Max(Visit(binary.Left), Visit(binary.Right));
                return IsTest(binary) ? 1 : operands;
            case QueryExpressionSyntax query:
                return Query(query);
            default:
                return Largest(node.ChildNodes());
        }
    }

    /// <summary>What a generic method returns is made of its arguments, each as often as its type parameter stands in the return type.</summary>
    private long Call(InvocationExpressionSyntax call)
    {
        (ExpressionSyntax? receiver, SimpleNameSyntax? name) = call.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Expression, access.Name),
            MemberBindingExpressionSyntax binding => ((binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(c => c.WhenNotNull.Span.Contains(binding.Span)))?.Expression, binding.Name),
            SimpleNameSyntax simple => (null, simple),
            _ => (call.Expression, null),
        };
        long self = receiver is null ? (name is IdentifierNameSyntax local ? Visit(local) : 1) : call.Expression is MemberBindingExpressionSyntax ? 1 : Visit(receiver);
        long given = name is GenericNameSyntax generic ? Written(generic.TypeArgumentList) : 0;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not (AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax)) given = Add(given, Visit(argument.Expression));
        }

        long lambdas = 0;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is AnonymousFunctionExpressionSyntax lambda) lambdas = Add(lambdas, Lambda(lambda, Add(self, given)));
        }

        int times = methods.Multiplicity((receiver as SimpleNameSyntax)?.Identifier.ValueText, name?.Identifier.ValueText);
        long result = times == 0 ? self : Add(1, times * Add(self, Add(given, lambdas)));
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is DeclarationExpressionSyntax declaration) DeclareAll(declaration, result);
        }

        return result;
    }

    private long Lambda(AnonymousFunctionExpressionSyntax lambda, long incoming)
    {
        switch (lambda)
        {
            case SimpleLambdaExpressionSyntax simple:
                Declare(simple.Parameter.Identifier, incoming);
                break;
            case ParenthesizedLambdaExpressionSyntax several:
                foreach (ParameterSyntax parameter in several.ParameterList.Parameters) Declare(parameter.Identifier, parameter.Type is null ? incoming : 1);
                break;
        }

        // The largest of what a block returns; its other expressions are at most as large as something that was declared before.
        return Add(1, lambda.Block is { } block ? Math.Max(Visit(block), 1) : Visit(lambda.ExpressionBody));
    }

    private long Query(QueryExpressionSyntax query)
    {
        long size = Visit(query.FromClause.Expression);
        Declare(query.FromClause.Identifier, size);
        for (QueryBodySyntax? body = query.Body; body is not null; body = body.Continuation?.Body)
        {
            foreach (QueryClauseSyntax clause in body.Clauses)
            {
                long part = Largest(clause.ChildNodes().Where(c => c is not JoinIntoClauseSyntax));
                switch (clause)
                {
                    case FromClauseSyntax from:
                        Declare(from.Identifier, part);
                        break;
                    case LetClauseSyntax let:
                        Declare(let.Identifier, part);
                        break;
                    case JoinClauseSyntax join:
                        Declare((join.Into?.Identifier) ?? join.Identifier, Add(1, part));
                        Declare(join.Identifier, part);
                        break;
                }
            }

            size = Add(1, Sum(body.SelectOrGroup.ChildNodes()));
            if (body.Continuation is { } continuation) Declare(continuation.Identifier, size);
        }

        return size;
    }

    private void Declare(SyntaxToken name, long size)
    {
        if (size > _locals.GetValueOrDefault(name.ValueText, 1)) _locals[name.ValueText] = size;
    }

    private void DeclareAll(SyntaxNode pattern, long size)
    {
        foreach (SyntaxNode node in pattern.DescendantNodesAndSelf())
        {
            if (node is SingleVariableDesignationSyntax single) Declare(single.Identifier, size);
        }
    }

    private long Sum(IEnumerable<SyntaxNode> nodes)
    {
        long sum = 0;
        foreach (SyntaxNode node in nodes) sum = Add(sum, Visit(node));
        return sum;
    }

    private long Largest(IEnumerable<SyntaxNode> nodes)
    {
        long largest = 1;
        foreach (SyntaxNode node in nodes) largest = Math.Max(largest, Visit(node));
        return largest;
    }

    private static long Add(long a, long b) => Math.Min(Most + 1, a + b);

    private static long Written(SyntaxNode type) => type.DescendantNodesAndSelf().Count(n => n is TypeSyntax);

    private static bool IsTest(BinaryExpressionSyntax binary) => binary.Kind()
        is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.IsExpression
        or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;
}
