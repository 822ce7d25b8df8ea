using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>SC4003 for the body of one member: definite assignment and flow analysis are quadratic in these counts.</summary>
internal static class MemberParts
{
    public static void Check(SyntaxNode member, DiagnosticSink sink, SourceLimits limits)
    {
        int statements = 0, locals = 0, labels = 0, functions = 0, yields = 0;
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
                case SyntaxKind.YieldReturnStatement or SyntaxKind.YieldBreakStatement:
                    yields++;
                    break;
            }

            Children(node, todo, topLevel: false);
        }

        PartsMustBeFew.Limit(member, statements, limits.StatementsPerMember, "statements in one member", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, locals, limits.LocalsPerMember, "local variables in one member", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, labels, limits.LabelsPerMember, "labels in one member", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, functions, limits.FunctionsPerMember, "lambdas and local functions in one member", "Split it into methods.", sink);
        PartsMustBeFew.Limit(member, yields, limits.YieldsPerMember, "yield statements in one member", "Use a loop over an array.", sink);
    }

    private static void Children(SyntaxNode node, Stack<SyntaxNode> todo, bool topLevel)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            if (!topLevel || child is GlobalStatementSyntax) todo.Push(child);
        }
    }
}
