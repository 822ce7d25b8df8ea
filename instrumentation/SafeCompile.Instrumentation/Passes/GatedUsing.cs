using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes the finally of a using statement out, so that HandlerGates can gate it.
///
///   using (D d = e) { S }     =>   { D d = e; try { S } finally { if (d != null) { ((IDisposable)d).Dispose(); } } }
///   using (e) { S }           =>   { D t = e; try { S } finally { ... } }
///
/// In the compiler's own finally every guest Dispose would still be called after a trap, only to trap again: quadratic unwinding.
/// Structs and ref structs are disposed by their own Dispose. Must run after NormalizeBodies (using declarations are statements) and
/// before HandlerGates.
/// </summary>
internal sealed class GatedUsing : IPass
{
    public string Name => nameof(GatedUsing);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitUsingStatement(UsingStatementSyntax node)
        {
            var v = (UsingStatementSyntax)base.VisitUsingStatement(node)!;
            if (v.Declaration is { } declaration)
            {
                // The last variable is disposed of first.
                StatementSyntax inner = v.Statement;
                foreach (VariableDeclaratorSyntax variable in declaration.Variables.Reverse())
                {
                    ITypeSymbol? type = (context.Origins.Declared(variable) as ILocalSymbol)?.Type;
                    if (Dispose(type, IdentifierName(variable.Identifier.WithoutTrivia())) is not { } dispose) return v;
                    inner = Block(LocalDeclarationStatement(VariableDeclaration(declaration.Type, [variable])), Try(inner, dispose));
                }

                return Origins.Inherit(inner, node).WithTriviaFrom(node);
            }

            ITypeSymbol? resource = context.Origins.Type(node.Expression);
            if (context.Types.Write(resource) is not { } written) return v;
            string t = context.Names.Fresh("t");
            if (Dispose(resource, IdentifierName(t)) is not { } call) return v;
            StatementSyntax hold = LocalDeclarationStatement(VariableDeclaration(written, [VariableDeclarator(Identifier(t), null, EqualsValueClause(v.Expression!))]));
            return Origins.Inherit(Block(hold, Try(v.Statement, call)), node).WithTriviaFrom(node);
        }

        private static StatementSyntax Try(StatementSyntax body, StatementSyntax dispose) =>
            TryStatement(body as BlockSyntax ?? Block(body), default, FinallyClause(Block(dispose)));

        // Null when the compiler's own form has to stay: a struct that implements IDisposable explicitly would be boxed.
        private static StatementSyntax? Dispose(ITypeSymbol? type, IdentifierNameSyntax resource)
        {
            if (type is null or ITypeParameterSymbol { IsReferenceType: false }) return null;
            if (type.IsValueType)
            {
                bool own = type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
                    && type.GetMembers("Dispose").OfType<IMethodSymbol>().Any(m => m is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public, IsStatic: false });
                return own ? ExpressionStatement(Call(resource)) : null;
            }

            ExpressionSyntax disposable = ParenthesizedExpression(CastExpression(ParseTypeName("global::System.IDisposable"), resource));
            return IfStatement(
                IsPatternExpression(resource, UnaryPattern(ConstantPattern(LiteralExpression(SyntaxKind.NullLiteralExpression)))),
                Block(ExpressionStatement(Call(disposable))));
        }

        private static ExpressionSyntax Call(ExpressionSyntax receiver) =>
            InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, IdentifierName("Dispose")), ArgumentList());
    }
}
