using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// A static constructor runs before an instance's first initialiser, not before the body of its constructor.
///
///   class C { int a = F(); C() : this(G()) { } static C() { B } }
/// =>
///   class C { int a = (State.Of() is null ? default! : F()); C() : this(State.Of() is null ? default! : G()) { } … }
///
/// ContextState has put the call into the bodies; it does nothing the second time. Values that run none of the guest's code stay: nobody
/// sees when they are computed. A class without any such value is initialised after its base's constructor instead of before. A primary
/// constructor has no body, so there any value will do; where it computes none, the type is initialised with the first use of a static member.
/// Must run after Initialisers: what guards a value stays inside.
/// </summary>
internal sealed class StaticTriggers : IPass
{
    public string Name => nameof(StaticTriggers);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            return visited is TypeDeclarationSyntax declaration && context.Origins.Declared(node) is INamedTypeSymbol type
                && type.StaticConstructors.Any(c => !c.IsImplicitlyDeclared)
                ? Triggered(declaration)
                : visited;
        }

        private TypeDeclarationSyntax Triggered(TypeDeclarationSyntax type)
        {
            var values = new List<ExpressionSyntax>();
            if ((FirstInitialiser(type, RunsCode) ?? (type.ParameterList is null ? null : FirstInitialiser(type, IsTyped))) is { } first) values.Add(first);
            // this(…) is computed before any initialiser; base(…) after them, and they may stand in another part.
            foreach (ConstructorDeclarationSyntax constructor in type.Members.OfType<ConstructorDeclarationSyntax>())
                if (FirstArgument(constructor.Initializer?.ArgumentList) is { } argument) values.Add(argument);
            if (FirstArgument(type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList) is { } passed) values.Add(passed);
            return type.ReplaceNodes(values, (value, _) => After(value));
        }

        private static ExpressionSyntax? FirstInitialiser(TypeDeclarationSyntax type, Func<ExpressionSyntax, bool> which) => type.Members.SelectMany(static member => (IEnumerable<ExpressionSyntax>)(member switch
        {
            BaseFieldDeclarationSyntax f when !IsStatic(f) => f.Declaration.Variables.Where(v => v.Initializer is not null).Select(v => v.Initializer!.Value),
            PropertyDeclarationSyntax { Initializer: { } i } p when !IsStatic(p) => [i.Value],
            _ => [],
        })).FirstOrDefault(which);

        private static bool IsStatic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword);

        private ExpressionSyntax? FirstArgument(ArgumentListSyntax? list) =>
            list?.Arguments.Where(a => a.RefKindKeyword.IsKind(SyntaxKind.None)).Select(a => a.Expression).FirstOrDefault(RunsCode);

        // A name may be a static field of a type that is initialised by it, a cast a conversion of the guest's; a method group has no type of its own.
        private bool RunsCode(ExpressionSyntax value) => value is not InitializerExpressionSyntax && context.Origins.Symbol(value) is not IMethodSymbol
            && value.DescendantNodesAndSelf(n => !Functions.IsNested(n)).Any(n => n is SimpleNameSyntax or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);

        // Not by its target: a lambda's own type may be another.
        private bool IsTyped(ExpressionSyntax value) => context.Origins.Symbol(value) is not IMethodSymbol && value is not (InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax);

        // A variable that a value declares must stay assigned for the next argument, so that value is computed on every path.
        private static bool Declares(ExpressionSyntax value) => value.DescendantNodes(n => !Functions.IsNested(n)).Any(n => n is VariableDesignationSyntax);

        private ExpressionSyntax After(ExpressionSyntax value)
        {
            ExpressionSyntax state = InvocationExpression(MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, IdentifierName(context.Names.State), IdentifierName("Of_" + context.Names.Suffix)));
            if (Declares(value)) return context.Guards.Call("InitializerShims", "Second", null, [Argument(state), Argument(value.WithoutTrivia())]).WithTriviaFrom(value);
            return ParenthesizedExpression(ConditionalExpression(
                IsPatternExpression(state, ConstantPattern(LiteralExpression(SyntaxKind.NullLiteralExpression))),
                GuardSyntax.DefaultValue,
                GuardSyntax.Paren(value.WithoutTrivia()))).WithTriviaFrom(value);
        }
    }
}
