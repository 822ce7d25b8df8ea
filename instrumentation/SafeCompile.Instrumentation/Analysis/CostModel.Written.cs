using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;

namespace SafeCompile.Instrumentation.Analysis;

/// <content>What passes wrote.</content>
internal sealed partial class CostModel
{
    /// <summary>A body that a pass wrote, out of syntax of its own and the author's expressions.</summary>
    internal Cost OfWritten(SyntaxNode body, Origins origins)
    {
        int weight = 3, closures = 0;
        AddWritten(body, origins, ref weight, ref closures);
        return Make(weight, closures);
    }

    // What a pass wrote weighs as its syntax does; Guards and shims pay for their own work.
    private void AddWritten(SyntaxNode node, Origins origins, ref int weight, ref int closures)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            if (child is not BlockSyntax && origins.Operation(child) is { } op)
            {
                Add(op is IArrayInitializerOperation { Parent: { } creation } ? creation : op, ref weight, ref closures);
                continue;
            }

            if (Functions.IsNested(child)) continue;
            weight = Math.Min(MaxWeight, weight + (child is InvocationExpressionSyntax ? 12 : child is ExpressionSyntax and not TypeSyntax ? 1 : 0));
            AddWritten(child, origins, ref weight, ref closures);
        }
    }
}
