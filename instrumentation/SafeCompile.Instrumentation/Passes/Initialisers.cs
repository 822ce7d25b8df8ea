using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Guards the code of a constructor that runs before its body.
///
///   Node next = new Node(F());        =>   Node next = Guard.Leave&lt;Node&gt;(Guard.Enter(n), Guard.Alloc(Guard.Current(), 40) ? new Node(F()) : default!);
///   C() : base(G()) { }               =>   C() : base(Guard.Leave&lt;int&gt;(Guard.Enter(n), G())) { }
///
/// A field initialiser has no body to put a guard in, and recursion through it never reaches one: the check wraps the value.
/// Must run after every pass that inserts the meter's name into expressions (here it becomes Guard.Current()) and before FunctionGuards.
/// </summary>
internal sealed class Initialisers : IPass
{
    public string Name => nameof(Initialisers);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;

        public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
        {
            if (node.Modifiers.Any(SyntaxKind.ConstKeyword)) return node;
            var v = (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;
            var variables = v.Declaration.Variables.Select(variable =>
                variable.Initializer is { Value: var value } i
                    ? variable.WithInitializer(i.WithValue(Guarded(value, (context.Origins.Declared(variable) as IFieldSymbol)?.Type)))
                    : variable);
            return v.WithDeclaration(v.Declaration.WithVariables([.. variables]));
        }

        public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
        {
            var v = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
            return v.Initializer is { } i
                ? v.WithInitializer(i.WithValue(Guarded(i.Value, (context.Origins.Declared(node) as IPropertySymbol)?.Type)))
                : v;
        }

        public override SyntaxNode? VisitConstructorInitializer(ConstructorInitializerSyntax node)
        {
            var v = (ConstructorInitializerSyntax)base.VisitConstructorInitializer(node)!;
            return v.WithArgumentList(Guarded(v.ArgumentList, context.Origins.Operation(node)));
        }

        public override SyntaxNode? VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node)
        {
            var v = (PrimaryConstructorBaseTypeSyntax)base.VisitPrimaryConstructorBaseType(node)!;
            return v.WithArgumentList(Guarded(v.ArgumentList, context.Origins.Operation(node)));
        }

        private ArgumentListSyntax Guarded(ArgumentListSyntax list, IOperation? call)
        {
            // The collection of an expanded params argument was written by ExplicitParams and has no facts of its own.
            IArgumentOperation? expanded = (call as IInvocationOperation)?.Arguments.FirstOrDefault(a => a.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection);
            return list.WithArguments([.. list.Arguments.Select(a =>
                !a.RefKindKeyword.IsKind(SyntaxKind.None) ? a.WithExpression(Fetched(a.Expression))
                : context.Origins.Find(a) is null && expanded is { Parameter.Type: { } collection } ? a.WithExpression(Guarded(a.Expression, collection, expanded))
                : a.WithExpression(Guarded(a.Expression, context.Origins.ConvertedType(a.Expression))))]);
        }

        private ExpressionSyntax Guarded(ExpressionSyntax value, ITypeSymbol? type, IOperation? author = null)
        {
            if (value is AnonymousFunctionExpressionSyntax) return value;
            if (value is InitializerExpressionSyntax initializer)
            {
                // int[] a = { 1, 2 }: as an expression it needs its type.
                if (context.Types.Write(type) is not ArrayTypeSyntax array) return value;
                ExpressionSyntax written = ArrayCreationExpression(array, initializer.WithoutTrivia());
                int size = context.Origins.Operation(initializer)?.Parent is { } creation ? context.Costs.OfExpression(creation) : 0;
                return Charged(Fetched(written), Math.Max(size, 24 + (16 * initializer.Expressions.Count)));
            }

            if ((author ?? context.Origins.Operation(value)) is not { } op) return Fetched(value);
            int bytes = context.Costs.OfExpression(op);
            if (op.Parent is IConversionOperation { IsImplicit: true } conversion) bytes = context.Costs.OfExpression(conversion);
            bool recursive = context.Calls.MayRecurse(op);
            ExpressionSyntax fetched = Fetched(value.WithoutTrivia());
            if (bytes > 0) fetched = Charged(fetched, bytes);
            if (!recursive) return fetched.WithTriviaFrom(value);
            if (type is { IsRefLikeType: true })
            {
                context.Refuse(value, "a span that is made before a constructor's body by code that may recurse; take an array there");
                return value;
            }

            if (context.Types.Write(type) is not { } target)
            {
                context.Refuse(value, "this initialiser's type cannot be written, so it cannot be guarded; assign the member in the constructor's body");
                return value;
            }

            return _guards.GuardOf(target, "Leave", _guards.Guard("Enter", GuardSyntax.Number(context.Costs.OfFunction(op).Fuel)), fetched).WithTriviaFrom(value);
        }

        private ExpressionSyntax Charged(ExpressionSyntax value, int bytes) =>
            ParenthesizedExpression(ConditionalExpression(
                _guards.Guard("Alloc", _guards.Guard("Current"), GuardSyntax.Number(bytes)),
                GuardSyntax.Paren(value),
                GuardSyntax.DefaultValue));

        // There is no local to hold the meter here.
        private ExpressionSyntax Fetched(ExpressionSyntax value) =>
            value.ReplaceNodes(
                value.DescendantNodesAndSelf(n => !Functions.IsNested(n)).OfType<IdentifierNameSyntax>().Where(i => i.Identifier.ValueText == context.Names.Meter),
                (_, _) => _guards.Guard("Current"));
    }
}
