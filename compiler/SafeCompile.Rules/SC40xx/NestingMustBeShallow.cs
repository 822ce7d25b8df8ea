using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>SC4002: nothing is nested so deeply that the binder, the lowering or the JIT overflows its stack or multiplies its work per level.</summary>
internal static class NestingMustBeShallow
{
    /// <summary>False when the tree below must not be looked at.</summary>
    public static bool Check(SyntaxNode node, Nesting at, DiagnosticSink sink, SourceLimits limits)
    {
        string? problem =
            at.Depth > limits.SyntaxDepth ? $"The code is nested more than {limits.SyntaxDepth} levels deep. Split it into statements or methods."
            : at.Chain > limits.ChainLength ? $"A chain of more than {limits.ChainLength} operands. Split it with a variable, a loop, or a switch."
            : at.Lambdas > limits.LambdaDepth ? $"More than {limits.LambdaDepth} lambdas inside each other. Give one a name as a local function."
            : at.Queries > limits.QueryDepth ? $"More than {limits.QueryDepth} queries inside each other. Give one a name."
            : at.Patterns > limits.PatternDepth ? $"More than {limits.PatternDepth} patterns inside each other. Test the parts separately."
            : at.Interpolations > limits.InterpolationDepth ? $"More than {limits.InterpolationDepth} interpolated strings inside each other. Give one a name."
            : null;
        if (problem is null) return true;
        sink.Report("SC4002", node.GetLocation(), problem);
        return false;
    }
}
