using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <content>Object creations and initialisers: metered constructors, and metered <c>Add</c>s and indexers in braces.</content>
internal sealed partial class ShimCalls
{
    private sealed partial class Rewriter
    {
        public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node) =>
            DelegateOf(node) ?? Creation(node, node.ArgumentList, node.Initializer) ?? base.VisitObjectCreationExpression(node);

        public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node) =>
            DelegateOf(node) ?? Creation(node, node.ArgumentList, node.Initializer) ?? base.VisitImplicitObjectCreationExpression(node);

        // new C(args) { initialiser } of a metered constructor, or with a metered Add or indexer in its initialiser.
        private ExpressionSyntax? Creation(BaseObjectCreationExpressionSyntax node, ArgumentListSyntax? argumentList, InitializerExpressionSyntax? initializer)
        {
            if (context.Origins.Operation(node) is not IObjectCreationOperation { Constructor: { } constructor } op) return null;
            Shim? shim = context.Members.ShimOf(constructor);
            bool initialises = initializer is not null && op.Initializer is { } init && init.Initializers.Any(i => IsMeteredInitializer(i));
            if (shim is null && !initialises) return initializer is null ? null : Nested(node, initializer, op.Initializer!);

            // Such an Add may return nothing, so there is no expression that calls it in between.
            if (op.Initializer is { } elements && elements.Initializers.Any(i => i is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.Length: > 0 }))
                context.Refuse(node, "a collection initialiser that calls an Add of the program's own on a metered collection; create the collection first and call Add");
            ExpressionSyntax created;
            if (shim is not null)
            {
                IEnumerable<ArgumentSyntax> arguments = argumentList is null ? [] : ((ArgumentListSyntax)Visit(argumentList)).Arguments;
                created = _guards.Call(shim.Type, shim.Method, TypeArguments(constructor), [Argument(_guards.Meter), .. arguments]);
            }
            else
            {
                created = ((BaseObjectCreationExpressionSyntax)(ExpressionSyntax)node.WithInitializer(null)) is ObjectCreationExpressionSyntax explicitNew && explicitNew.ArgumentList is null
                    ? (ExpressionSyntax)Visit(explicitNew.WithArgumentList(ArgumentList()))
                    : (ExpressionSyntax)Visit(node.WithInitializer(null));
            }

            if (initializer is not null) created = Initialise(created, initializer, op.Type);
            return Origins.Inherit(created, node).WithTriviaFrom(node);
        }

        // new C { P = 1, Items = { a, b } } with a metered Add: the elements are added to the property after the object was made.
        //   =>   Second(Second(Let(new C { P = 1 }, out t), InitializerShims.Add(InitializerShims.Add(t.Items, m, a), m, b)), t)
        private ExpressionSyntax? Nested(BaseObjectCreationExpressionSyntax node, InitializerExpressionSyntax initializer, IObjectOrCollectionInitializerOperation operations)
        {
            var metered = operations.Initializers.OfType<IMemberInitializerOperation>()
                .Where(i => i.Initializer.Initializers.Any(IsMeteredInitializer)).Select(i => i.Syntax).ToHashSet();
            if (metered.Count == 0) return null;
            AssignmentExpressionSyntax[] nested = [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(e => context.Origins.Find(e) is { } o && metered.Contains(o))];
            if (nested.Length == 0) return null;
            BaseObjectCreationExpressionSyntax plain = node.WithInitializer(initializer.WithExpressions([.. initializer.Expressions.Where(e => !nested.Contains(e))]));
            string t = context.Names.Fresh("t");
            ExpressionSyntax result = Let((ExpressionSyntax)Visit(plain), t, context.Types.Write(context.Origins.Type(node)));
            foreach (AssignmentExpressionSyntax assignment in nested)
            {
                ExpressionSyntax items = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(t), IdentifierName(((IdentifierNameSyntax)assignment.Left).Identifier.WithoutTrivia()));
                var elements = (InitializerExpressionSyntax)assignment.Right;
                result = _guards.Call("InitializerShims", "Second", null, [Argument(result), Argument(Initialise(items, elements, context.Origins.Type(assignment.Left)))]);
            }

            return Origins.Inherit(_guards.Call("InitializerShims", "Second", null, [Argument(result), Argument(IdentifierName(t))]), node).WithTriviaFrom(node);
        }

        private bool IsMeteredInitializer(IOperation initializer) => initializer switch
        {
            IInvocationOperation add => context.Members.ShimOf(add.TargetMethod) is not null,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation p } => context.Members.ShimOf(p.Property.SetMethod) is not null,
            _ => false,
        };

        // { a, b }  =>  InitializerShims.Add(InitializerShims.Add(created, m, a), m, b): left to right, one value, no statement needed.
        private ExpressionSyntax Initialise(ExpressionSyntax created, InitializerExpressionSyntax initializer, ITypeSymbol? collection)
        {
            // Written, because an element that is a lambda or a target-typed new gives inference nothing.
            TypeSyntax?[] written = [.. (collection as INamedTypeSymbol)?.TypeArguments.Select(context.Types.Write) ?? []];
            IReadOnlyList<TypeSyntax>? types = written.Length == 0 || written.Contains(null) ? null : [.. written.OfType<TypeSyntax>()];
            foreach (ExpressionSyntax element in initializer.Expressions)
            {
                switch (element)
                {
                    case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } assignment:
                        created = _guards.Call("InitializerShims", "Set", types,
                            [Argument(created), Argument(_guards.Meter), .. ((BracketedArgumentListSyntax)Visit(access.ArgumentList)).Arguments, Argument((ExpressionSyntax)Visit(assignment.Right))]);
                        break;
                    case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                        created = _guards.Call("InitializerShims", "Set" + name.Identifier.ValueText, null,
                            [Argument(created), Argument(_guards.Meter), Argument((ExpressionSyntax)Visit(assignment.Right))]);
                        break;
                    case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } complex:
                        created = _guards.Call("InitializerShims", "Add", types,
                            [Argument(created), Argument(_guards.Meter), .. complex.Expressions.Select(e => Argument((ExpressionSyntax)Visit(e)))]);
                        break;
                    default:
                        created = _guards.Call("InitializerShims", "Add", types, [Argument(created), Argument(_guards.Meter), Argument((ExpressionSyntax)Visit(element))]);
                        break;
                }
            }

            return created;
        }

        public override SyntaxNode? VisitInitializerExpression(InitializerExpressionSyntax node)
        {
            // A nested initialiser (Items = { 1, 2 }) or one of a guest type whose Add is metered through a base class has no receiver to pass on.
            if (node.IsKind(SyntaxKind.CollectionInitializerExpression) && context.Origins.Operation(node) is IObjectOrCollectionInitializerOperation op
                && op.Initializers.Any(IsMeteredInitializer))
                context.Refuse(node, "this collection initialiser cannot be metered; create the collection first and call Add");
            return base.VisitInitializerExpression(node);
        }
    }
}
