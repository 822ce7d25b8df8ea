using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Gives each iterator a function of its own that pays for the enumerator object.
///
///   IEnumerable&lt;int&gt; Up(int n) { yield return n; }
/// =>
///   IEnumerable&lt;int&gt; Up(int n) { Meter m = Guard.Charge(10); Guard.Alloc(m, 160); return UpIterator(n); }
///   private IEnumerable&lt;int&gt; UpIterator(int n) { yield return n; }
///
/// An iterator's own body runs at the first MoveNext, too late to charge for what calling it allocates.
/// Parameters are passed on, not captured: each GetEnumerator starts from the original values, as in C#.
/// </summary>
internal sealed class SplitIterators : IPass
{
    public string Name => nameof(SplitIterators);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private const int EnumeratorBytes = 160;

        // A hoisted local whose type is not known here, and what the compiler adds for a try or a foreach.
        private const int LocalBytes = 24;

        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            return visited switch
            {
                TypeDeclarationSyntax type => type.WithMembers([.. type.Members.SelectMany(m => Split(m, ReceiverOf(type, m)))]),
                BlockSyntax block => block.WithStatements([.. block.Statements.SelectMany(Split)]),
                SwitchSectionSyntax section => section.WithStatements([.. section.Statements.SelectMany(Split)]),
                _ => visited,
            };
        }

        // A member of an extension block is called on the block's own parameter.
        private static IdentifierNameSyntax? ReceiverOf(TypeDeclarationSyntax type, MemberDeclarationSyntax member) =>
            type is ExtensionBlockDeclarationSyntax { ParameterList.Parameters: [{ Identifier: { ValueText.Length: > 0 } name }] } && !member.Modifiers.Any(SyntaxKind.StaticKeyword)
                ? IdentifierName(name.WithoutTrivia())
                : null;

        private IEnumerable<MemberDeclarationSyntax> Split(MemberDeclarationSyntax member, IdentifierNameSyntax? receiver)
        {
            switch (member)
            {
                case MethodDeclarationSyntax { Body: { } body } method when Functions.IsIterator(body):
                    string name = context.Names.Fresh(method.Identifier.ValueText + "Iterator");
                    yield return method.WithBody(Wrapper(name, receiver, body, method.TypeParameterList, method.ParameterList.Parameters)).WithTrailingTrivia(Space);
                    yield return Origins.Inherit(
                        MethodDeclaration(method.ReturnType, name)
                            .WithModifiers(Private(method.Modifiers))
                            .WithTypeParameterList(method.TypeParameterList)
                            .WithConstraintClauses(method.ConstraintClauses)
                            .WithParameterList(Plain(method.ParameterList.Parameters))
                            .WithBody(body),
                        method);
                    break;
                case BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property
                    when accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration) && a.Body is { } b && Functions.IsIterator(b)) is { } getter:
                    SeparatedSyntaxList<ParameterSyntax> parameters = property is IndexerDeclarationSyntax indexer ? indexer.ParameterList.Parameters : default;
                    string getterName = context.Names.Fresh("GetIterator");
                    yield return (MemberDeclarationSyntax)((SyntaxNode)property).ReplaceNode(getter, getter.WithBody(Wrapper(getterName, receiver, getter.Body!, null, parameters)));
                    yield return Origins.Inherit(
                        MethodDeclaration(property.Type, getterName).WithModifiers(Private(property.Modifiers)).WithParameterList(Plain(parameters)).WithBody(getter.Body),
                        getter);
                    break;
                case OperatorDeclarationSyntax { Body: { } body } @operator when Functions.IsIterator(body):
                    context.Refuse(@operator, "an operator that is an iterator; move the iterator into a method");
                    yield return member;
                    break;
                default:
                    yield return member;
                    break;
            }
        }

        private IEnumerable<StatementSyntax> Split(StatementSyntax statement)
        {
            if (statement is not LocalFunctionStatementSyntax { Body: { } body } local || !Functions.IsIterator(body))
            {
                yield return statement;
                yield break;
            }

            string name = context.Names.Fresh(local.Identifier.ValueText + "Iterator");
            yield return local.WithBody(Wrapper(name, null, body, local.TypeParameterList, local.ParameterList.Parameters)).WithTrailingTrivia(Space);
            yield return Origins.Inherit(
                LocalFunctionStatement(local.ReturnType, name)
                    .WithModifiers([.. local.Modifiers.Where(m => m.IsKind(SyntaxKind.StaticKeyword))])
                    .WithTypeParameterList(local.TypeParameterList)
                    .WithConstraintClauses(local.ConstraintClauses)
                    .WithParameterList(Plain(local.ParameterList.Parameters))
                    .WithBody(body),
                local);
        }

        private BlockSyntax Wrapper(string name, IdentifierNameSyntax? receiver, BlockSyntax body, TypeParameterListSyntax? typeParameters, SeparatedSyntaxList<ParameterSyntax> parameters)
        {
            GuardSyntax guards = context.Guards;
            SimpleNameSyntax callee = typeParameters is null
                ? IdentifierName(name)
                : GenericName(Identifier(name), TypeArgumentList([.. typeParameters.Parameters.Select(p => (TypeSyntax)IdentifierName(p.Identifier.WithoutTrivia()))]));
            return Block(
                guards.DeclareMeter(guards.Guard("Charge", GuardSyntax.Number(10))),
                guards.Alloc(EnumeratorBytes + parameters.Sum(p => 2 * SizeOf(context.Origins.Declared(p))) + body.DescendantNodes().Sum(Hoisted)),
                ReturnStatement(InvocationExpression(receiver is null ? callee : MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, callee), ArgumentList([.. parameters.Select(p => Argument(IdentifierName(p.Identifier.WithoutTrivia())))]))
                    .WithLeadingTrivia(Space)));
        }

        // Any local may be kept in the enumerator, and each parameter is twice: as it was given, and as it is now.
        private int Hoisted(SyntaxNode node) => node switch
        {
            VariableDeclaratorSyntax or ForEachStatementSyntax => LocalBytes + SizeOf(context.Origins.Declared(node)),
            DeclarationExpressionSyntax => Math.Max(8, context.Origins.Type(node) is { } declared ? Analysis.TypeSizes.Of(declared) : LocalBytes),
            PatternSyntax when context.Origins.Operation(node) is IPatternOperation pattern => Math.Max(8, Analysis.TypeSizes.Of(pattern.NarrowedType)),
            SingleVariableDesignationSyntax or CatchDeclarationSyntax or ForEachVariableStatementSyntax or TryStatementSyntax => LocalBytes,
            // A value that is not finished when the iterator stops for a yield is kept too; so is a copy that the compiler makes.
            ExpressionSyntax when context.Origins.Type(node) is { IsValueType: true } type && Analysis.TypeSizes.Of(type) > LocalBytes => Analysis.TypeSizes.Of(type),
            _ => 0,
        };

        private static int SizeOf(ISymbol? symbol) => symbol switch
        {
            ILocalSymbol local => Math.Max(8, Analysis.TypeSizes.Of(local.Type)),
            IParameterSymbol parameter => Math.Max(8, Analysis.TypeSizes.Of(parameter.Type)),
            _ => LocalBytes,
        };

        private static SyntaxTokenList Private(SyntaxTokenList modifiers) =>
            modifiers.Any(SyntaxKind.StaticKeyword)
                ? [Token(SyntaxKind.PrivateKeyword), Token(SyntaxKind.StaticKeyword)]
                : [Token(SyntaxKind.PrivateKeyword)];

        // The same parameters without what only matters to callers: defaults, attributes, params, this.
        private static ParameterListSyntax Plain(SeparatedSyntaxList<ParameterSyntax> parameters) =>
            ParameterList([.. parameters.Select(p => p.WithDefault(null).WithAttributeLists([])
                .WithModifiers([.. p.Modifiers.Where(m => !m.IsKind(SyntaxKind.ParamsKeyword) && !m.IsKind(SyntaxKind.ThisKeyword))]))]);
    }
}
