using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Rules;

/// <summary>
/// Counts what drives the decision graph of a switch: subpatterns that test something other than a constant, and constants
/// where they are combined with others. A flat list of constants becomes a jump table and counts nothing.
/// </summary>
internal static class PatternCount
{
    public static int Of(SyntaxNode node)
    {
        int count = 0;
        var todo = new Stack<SyntaxNode>();
        todo.Push(node);
        while (todo.TryPop(out SyntaxNode? next))
        {
            switch (next.Kind())
            {
                case SyntaxKind.RecursivePattern or SyntaxKind.ListPattern or SyntaxKind.DeclarationPattern or SyntaxKind.TypePattern
                    or SyntaxKind.RelationalPattern or SyntaxKind.OrPattern or SyntaxKind.AndPattern or SyntaxKind.Subpattern or SyntaxKind.WhenClause:
                    count++;
                    break;
            }

            foreach (SyntaxNode child in next.ChildNodes())
            {
                // Bodies of sections and results of arms are no part of the graph.
                if (child is not Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax) todo.Push(child);
            }
        }

        return count;
    }
}
