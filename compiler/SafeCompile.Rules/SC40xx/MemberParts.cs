using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>SC4003 for the body of one member: definite assignment and flow analysis are quadratic in these counts.</summary>
internal static class MemberParts
{
    public static void Check(SyntaxNode member, DiagnosticSink sink, CompileLimits limits)
    {
        int statements = 0, locals = 0, labels = 0, gotos = 0, functions = 0, yields = 0, handlers = 0;
        var todo = new Stack<SyntaxNode>();
        Children(member, todo, member is CompilationUnitSyntax);
        while (todo.TryPop(out SyntaxNode? node))
        {
            if (node is StatementSyntax) statements++;
            switch (node.Kind())
            {
                case SyntaxKind.VariableDeclarator or SyntaxKind.SingleVariableDesignation or SyntaxKind.CatchDeclaration or SyntaxKind.ForEachStatement:
                    locals++;
                    break;
                case SyntaxKind.LabeledStatement:
                    labels++;
                    break;
                case SyntaxKind.LocalFunctionStatement or SyntaxKind.SimpleLambdaExpression or SyntaxKind.ParenthesizedLambdaExpression or SyntaxKind.AnonymousMethodExpression:
                    functions++;
                    break;
                case SyntaxKind.GotoStatement or SyntaxKind.GotoCaseStatement or SyntaxKind.GotoDefaultStatement:
                    gotos++;
                    break;
                case SyntaxKind.YieldReturnStatement or SyntaxKind.YieldBreakStatement:
                    yields++;
                    break;
            }

            if (HasHandler(node)) handlers++;
            Children(node, todo, topLevel: false);
        }

        PartsMustBeFew.Limit(member, statements, limits.MemberStatements, "statements in one member", "memberStatements", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, locals, limits.MemberLocals, "local variables in one member", "memberLocals", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, labels, limits.MemberLabels, "labels in one member", "memberLabels", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, gotos, limits.MemberGotos, "goto statements in one member", "memberGotos", "Use a loop or methods.", sink);
        PartsMustBeFew.Limit(member, handlers, limits.MemberHandlers, "try, using, foreach and lock statements in one member", "memberHandlers", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, functions, limits.MemberFunctions, "lambdas and local functions in one member", "memberFunctions", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, yields, limits.MemberYields, "yield statements in one member", "memberYields", "Use a loop over an array.", sink);
    }

    private static bool HasHandler(SyntaxNode node) => node.Kind()
        is SyntaxKind.TryStatement or SyntaxKind.UsingStatement or SyntaxKind.ForEachStatement or SyntaxKind.ForEachVariableStatement or SyntaxKind.LockStatement
        || node is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };

    private static void Children(SyntaxNode node, Stack<SyntaxNode> todo, bool topLevel)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            if (!topLevel || child is GlobalStatementSyntax) todo.Push(child);
        }
    }
}
