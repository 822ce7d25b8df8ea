using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>SC4002: nothing is nested so deeply that the binder, the lowering or the JIT overflows its stack or multiplies its work per level.</summary>
internal static class NestingMustBeShallow
{
    /// <summary>False when the tree below must not be looked at.</summary>
    public static bool Check(SyntaxNode node, Nesting at, DiagnosticSink sink, CompileLimits limits)
    {
        string? problem =
            at.Depth > limits.SyntaxDepth ? CapText.Level("Syntax is nested", limits.SyntaxDepth, "syntaxDepth", "Split it into statements or methods.")
            : at.Statements > limits.StatementDepth ? CapText.Level("Statements are nested", limits.StatementDepth, "statementDepth", "Move the inner ones to a method, or use a switch.")
            : at.Types > limits.TypeDepth ? CapText.Level("Types are nested", limits.TypeDepth, "typeDepth", "Move the inner ones out.")
            : at.Tuples > limits.TupleDepth ? CapText.Level("Tuples are nested", limits.TupleDepth, "tupleDepth", "Give an inner part a type of its own.")
            : at.Chain > limits.ChainLength ? CapText.Level("A chain of operands is", limits.ChainLength, "chainLength", "Split it with a variable, a loop, or a switch.")
            : at.Lambdas > limits.LambdaDepth ? CapText.Level("Lambdas are nested", limits.LambdaDepth, "lambdaDepth", "Give one a name as a local function.")
            : at.Queries > limits.QueryDepth ? CapText.Level("Queries are nested", limits.QueryDepth, "queryDepth", "Give one a name.")
            : at.Patterns > limits.PatternDepth ? CapText.Level("Patterns are nested", limits.PatternDepth, "patternDepth", "Test the parts separately.")
            : at.Interpolations > limits.InterpolationDepth ? CapText.Level("Interpolated strings are nested", limits.InterpolationDepth, "interpolationDepth", "Give one a name.")
            : null;
        if (problem is null) return true;
        sink.Report("SC4002", node.GetLocation(), problem);
        return false;
    }
}
