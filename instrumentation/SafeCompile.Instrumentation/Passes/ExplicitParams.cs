using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes the array of an expanded params argument.
///
///   F(a, 1, 2, 3)      =>   F(a, new int[] { 1, 2, 3 })          (params spans and interfaces alike)
///                      =>   F(a, CollectionShims.Begin&lt;int&gt;(m).Add(1).Add(2).Add(3).ToList())       (params lists and sets)
///
/// The compiler would put a params span on the stack as an inline array and a params collection into a class of its own. As an array it is
/// charged like any other. Must run before ShimCalls, whose shims take the array.
/// </summary>
internal sealed class ExplicitParams : IPass
{
    public string Name => nameof(ExplicitParams);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var v = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            return context.Origins.Operation(node) is IInvocationOperation op ? v.WithArgumentList(Expand(v.ArgumentList, op.Arguments)) : v;
        }

        public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
        {
            var v = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
            return v.ArgumentList is { } list && context.Origins.Operation(node) is IObjectCreationOperation op ? v.WithArgumentList(Expand(list, op.Arguments)) : v;
        }

        public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
        {
            var v = (ImplicitObjectCreationExpressionSyntax)base.VisitImplicitObjectCreationExpression(node)!;
            return context.Origins.Operation(node) is IObjectCreationOperation op ? v.WithArgumentList(Expand(v.ArgumentList, op.Arguments)) : v;
        }

        public override SyntaxNode? VisitConstructorInitializer(ConstructorInitializerSyntax node)
        {
            var v = (ConstructorInitializerSyntax)base.VisitConstructorInitializer(node)!;
            return context.Origins.Operation(node) is IInvocationOperation op ? v.WithArgumentList(Expand(v.ArgumentList, op.Arguments)) : v;
        }

        public override SyntaxNode? VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node)
        {
            var v = (PrimaryConstructorBaseTypeSyntax)base.VisitPrimaryConstructorBaseType(node)!;
            return context.Origins.Operation(node) is IInvocationOperation op ? v.WithArgumentList(Expand(v.ArgumentList, op.Arguments)) : v;
        }

        private ArgumentListSyntax Expand(ArgumentListSyntax list, IReadOnlyList<IArgumentOperation> arguments)
        {
            IArgumentOperation? expanded = arguments.FirstOrDefault(a => a.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection);
            if (expanded?.Parameter is not { } parameter) return list;
            // The compiler makes a collection of the guest's own with its constructor and its Add, which are guarded.
            if (parameter.Type is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } own && !own.GetAttributes().Any(a => a.AttributeClass?.Name == "CollectionBuilderAttribute")) return list;
            ITypeSymbol? element = parameter.Type switch
            {
                IArrayTypeSymbol a => a.ElementType,
                INamedTypeSymbol { TypeArguments: [var e] } => e,
                _ => null,
            };
            int[] positions = [.. Elements(expanded.Value).Select(e => Position(list, e.Syntax)).Where(p => p >= 0)];
            bool collection = expanded.ArgumentKind == ArgumentKind.ParamCollection;
            // No arguments: the empty array of a params array is shared and free, an empty span is nothing; only a collection needs one.
            if (positions.Length == 0 && (!collection || parameter.Type.IsRefLikeType)) return list;
            TypeSyntax? written = context.Types.Write(element);
            if (written is null || list.Arguments.Any(a => a.NameColon is not null))
            {
                // With names the elements may stand anywhere; an array of them would change the order of evaluation.
                if (collection) context.Refuse(list, "this params argument cannot be metered; pass the collection itself");
                return list;
            }

            int first = positions.Length == 0 ? list.Arguments.Count : positions.Min();
            ExpressionSyntax array = ArrayCreationExpression(
                ArrayType(written, [ArrayRankSpecifier([OmittedArraySizeExpression()])]),
                InitializerExpression(SyntaxKind.ArrayInitializerExpression, [.. list.Arguments.Skip(first).Select(a => a.Expression)]));
            bool isImmutable = parameter.Type is INamedTypeSymbol { Name: "ImmutableArray" };
            if (!isImmutable && !TakesArray(parameter.Type))
            {
                string? finish = (parameter.Type as INamedTypeSymbol)?.Name switch { "List" or "IList" or "ICollection" => "ToList", "HashSet" => "ToHashSet", _ => null };
                if (finish is null)
                {
                    context.Refuse(list, "this params argument cannot be metered; pass the collection itself");
                    return list;
                }

                array = context.Guards.Call("CollectionShims", "Begin", [written], [Argument(context.Guards.Meter)]);
                foreach (ArgumentSyntax a in list.Arguments.Skip(first)) array = Chained(array, "Add", Argument(a.Expression.WithoutTrivia()));
                array = Chained(array, finish);
            }

            if (isImmutable) array = context.Guards.Call("ImmutableArrayShims", "Create", [written], [Argument(context.Guards.Meter), Argument(array)]);
            return list.WithArguments([.. list.Arguments.Take(first), Argument(array)]);
        }

        // An array is all of these, but the list behind an IList or ICollection can grow.
        private static bool TakesArray(ITypeSymbol type) => type is IArrayTypeSymbol or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" };

        private static ExpressionSyntax Chained(ExpressionSyntax chain, string method, params ArgumentSyntax[] arguments) =>
            InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain, IdentifierName(method)), ArgumentList([.. arguments]));

        private static IEnumerable<IOperation> Elements(IOperation value) => value switch
        {
            IArrayCreationOperation { Initializer: { } i } => i.ElementValues,
            ICollectionExpressionOperation c => c.Elements,
            IConversionOperation c => Elements(c.Operand),
            _ => [],
        };

        private int Position(ArgumentListSyntax list, SyntaxNode element)
        {
            for (int i = 0; i < list.Arguments.Count; i++)
            {
                if (context.Origins.Find(list.Arguments[i]) is ArgumentSyntax a && (a.Expression == element || a.Expression.Contains(element))) return i;
            }

            return -1;
        }
    }
}
