using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Gives every function a block, every embedded statement braces, and top-level statements a class.
///
///   int F(int x) => x + 1;          =>   int F(int x) { return x + 1; }
///   while (c) S();                  =>   while (c) { S(); }
///   using var x = e; S              =>   using (var x = e) { S }
///   Console.WriteLine(1);           =>   partial class Program { static void Main(string[] args) { Console.WriteLine(1); } }
///
///   [MethodImpl(…AggressiveInlining)] =>  [DebuggerNonUserCode]                    (hints to the JIT are dropped)
///
/// First: every later pass inserts statements and needs a block to insert them into.
/// </summary>
internal sealed class NormalizeBodies : IPass
{
    public string Name => nameof(NormalizeBodies);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
        {
            var visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
            GlobalStatementSyntax[] globals = [.. visited.Members.OfType<GlobalStatementSyntax>()];
            if (globals.Length == 0) return visited;
            bool returnsInt = context.Origins.Compilation.GetEntryPoint(default) is { ReturnsVoid: false };
            MethodDeclarationSyntax main = MethodDeclaration(PredefinedType(Token(returnsInt ? SyntaxKind.IntKeyword : SyntaxKind.VoidKeyword)), "Main")
                .WithModifiers([Token(SyntaxKind.StaticKeyword)])
                .WithParameterList(ParameterList([Parameter(Identifier("args")).WithType(ParseTypeName("string[]"))]))
                .WithBody(Block(Nest(globals.Select(g => g.Statement))));
            ClassDeclarationSyntax program = ClassDeclaration("Program")
                .WithModifiers([Token(SyntaxKind.PartialKeyword)])
                .WithMembers([main]);
            return visited.WithMembers([program, .. visited.Members.Where(m => m is not GlobalStatementSyntax)]);
        }

        // Another attribute takes its place, one that no author may write: without any, the lines below would move up.
        public override SyntaxNode? VisitAttribute(AttributeSyntax node)
        {
            if (context.Origins.Symbol(node.Name) is not { ContainingType.Name: "MethodImplAttribute" }) return node;
            SyntaxTrivia[] lines = [.. node.ToString().Where(c => c == '\n').Select(_ => LineFeed)];
            return Attribute(ParseName("global::System.Diagnostics.DebuggerNonUserCode")).WithLeadingTrivia(node.GetLeadingTrivia().AddRange(lines)).WithTrailingTrivia(node.GetTrailingTrivia());
        }

        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
        {
            var v = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
            if (v.ExpressionBody is not { } arrow) return v;
            return v.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, ReturnsVoid(node)));
        }

        public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node)
        {
            var v = (OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!;
            return v.ExpressionBody is { } arrow ? v.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, ReturnsVoid(node))) : v;
        }

        public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
        {
            var v = (ConversionOperatorDeclarationSyntax)base.VisitConversionOperatorDeclaration(node)!;
            return v.ExpressionBody is { } arrow ? v.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, false)) : v;
        }

        public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
        {
            var v = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
            return v.ExpressionBody is { } arrow ? v.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, true)) : v;
        }

        public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
        {
            var v = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
            return v.ExpressionBody is { } arrow ? v.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, ReturnsVoid(node))) : v;
        }

        public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
        {
            var v = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
            if (v.ExpressionBody is not { } arrow) return v;
            return v.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow.Expression));
        }

        public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node)
        {
            var v = (IndexerDeclarationSyntax)base.VisitIndexerDeclaration(node)!;
            if (v.ExpressionBody is not { } arrow) return v;
            return v.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow.Expression));
        }

        public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node)
        {
            var v = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
            if (v.ExpressionBody is not { } arrow) return v;
            return v.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(arrow.Expression, !node.IsKind(SyntaxKind.GetAccessorDeclaration)));
        }

        public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
        {
            var v = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
            return v.ExpressionBody is { } e ? v.WithExpressionBody(null).WithBlock(Body(e, LambdaReturnsVoid(node))) : v;
        }

        public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
        {
            var v = (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!;
            return v.ExpressionBody is { } e ? v.WithExpressionBody(null).WithBlock(Body(e, LambdaReturnsVoid(node))) : v;
        }

        public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
        {
            var v = (IfStatementSyntax)base.VisitIfStatement(node)!;
            ElseClauseSyntax? otherwise = v.Else is { Statement: not (BlockSyntax or IfStatementSyntax) } e ? e.WithStatement(Braces(e.Statement)) : v.Else;
            return v.WithStatement(Braces(v.Statement)).WithElse(otherwise);
        }

        public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
        {
            var v = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        public override SyntaxNode? VisitDoStatement(DoStatementSyntax node)
        {
            var v = (DoStatementSyntax)base.VisitDoStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
        {
            var v = (ForStatementSyntax)base.VisitForStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node)
        {
            var v = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
        {
            var v = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        public override SyntaxNode? VisitUsingStatement(UsingStatementSyntax node)
        {
            var v = (UsingStatementSyntax)base.VisitUsingStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        public override SyntaxNode? VisitLockStatement(LockStatementSyntax node)
        {
            var v = (LockStatementSyntax)base.VisitLockStatement(node)!;
            return v.WithStatement(Braces(v.Statement));
        }

        // using var x = e; rest  =>  using (var x = e) { rest }: what comes after the disposal of a function's last variable has a place to stand.
        public override SyntaxNode? VisitBlock(BlockSyntax node)
        {
            var v = (BlockSyntax)base.VisitBlock(node)!;
            return v.WithStatements(Nest(v.Statements));
        }

        public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
        {
            var v = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
            return v.WithStatements(Nest(v.Statements));
        }

        private static SyntaxList<StatementSyntax> Nest(IEnumerable<StatementSyntax> statements)
        {
            var list = statements.ToList();
            int at = list.FindIndex(s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword });
            if (at < 0) return [.. list];
            var declaration = (LocalDeclarationStatementSyntax)list[at];
            StatementSyntax nested = Syntax.Origins.Inherit(
                UsingStatement(declaration.Declaration.WithoutTrivia(), null, Block(Nest(list.Skip(at + 1)))), declaration).WithLeadingTrivia(declaration.GetLeadingTrivia());
            return [.. list.Take(at), nested];
        }

        private static StatementSyntax Braces(StatementSyntax statement) =>
            statement is BlockSyntax ? statement : Block(statement);

        private static BlockSyntax Body(ExpressionSyntax expression, bool isVoid) => expression switch
        {
            ThrowExpressionSyntax e => Block(Syntax.Origins.Inherit(ThrowStatement(e.Expression), e)),
            _ when isVoid => Block(Syntax.Origins.Inherit(ExpressionStatement(expression), expression)),
            _ => Block(Syntax.Origins.Inherit(ReturnStatement(expression), expression)),
        };

        private static AccessorListSyntax Getter(ExpressionSyntax expression) =>
            AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Body(expression, false))]);

        private bool ReturnsVoid(SyntaxNode node) => context.Origins.Declared(node) is IMethodSymbol { ReturnsVoid: true };

        private bool LambdaReturnsVoid(SyntaxNode node) => context.Origins.Symbol(node) is IMethodSymbol { ReturnsVoid: true };
    }
}
