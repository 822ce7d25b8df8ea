using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// A <c>for</c> loop whose number of rounds is known before the first: an int local counts by a constant towards a bound that does not
/// change, and nothing but an exception ends it earlier.
/// </summary>
/// <param name="Counter">The local that counts.</param>
/// <param name="Bound">The author's expression on the right of the condition.</param>
/// <param name="Step">Positive or negative.</param>
/// <param name="IsVariable">The bound is a constant or a plain variable, so the condition can stay as it is.</param>
/// <param name="IsShort">The bound is a length or a constant: all rounds may be paid for at once, however many.</param>
internal sealed record CountedLoop(ILocalSymbol Counter, ExpressionSyntax Bound, int Step, bool IsVariable, bool IsShort)
{
    private const int MaxStep = 1 << 10;
    private const int MaxConstantRounds = 1 << 20;

    /// <summary>The loop that <paramref name="loop"/> (the author's) is, or null when its rounds are not known.</summary>
    internal static CountedLoop? Of(ForStatementSyntax loop, SemanticModel model)
    {
        if (loop.Condition is not BinaryExpressionSyntax { Left: IdentifierNameSyntax left } condition) return null;
        if (model.GetOperation(condition) is not IBinaryOperation { OperatorMethod: null, LeftOperand: ILocalReferenceOperation, RightOperand: { } right } compare || !IsInt(compare.LeftOperand.Type) || !IsInt(right.Type)) return null;
        if (model.GetSymbolInfo(left).Symbol is not ILocalSymbol { RefKind: RefKind.None, IsConst: false } counter) return null;
        int direction = compare.OperatorKind switch
        {
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => 1,
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => -1,
            _ => 0,
        };
        if (direction == 0 || StepOf(loop, counter, model) is not { } step || Math.Sign(step) != direction || Math.Abs(step) > MaxStep) return null;
        if (HasExit(loop.Statement)) return null;

        var steady = new SteadyValues(loop, model);
        if (!steady.IsCounter(counter)) return null;
        if (right.ConstantValue is { HasValue: true, Value: int constant })
            return Math.Abs((long)constant) <= MaxConstantRounds ? new CountedLoop(counter, condition.Right, step, true, true) : null;
        if (!steady.IsSteady(right)) return null;
        return new CountedLoop(counter, condition.Right, step, right is ILocalReferenceOperation or IParameterReferenceOperation { Parameter.RefKind: RefKind.None }, SteadyValues.IsLength(right));
    }

    private static bool IsInt(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Int32;

    // Exactly one incrementor changes the counter, by a constant.
    private static int? StepOf(ForStatementSyntax loop, ILocalSymbol counter, SemanticModel model)
    {
        int? step = null;
        foreach (ExpressionSyntax incrementor in loop.Incrementors)
        {
            IOperation? op = model.GetOperation(incrementor);
            int? own = op switch
            {
                IIncrementOrDecrementOperation { OperatorMethod: null, Target: ILocalReferenceOperation target } i when Is(target) => i.Kind == OperationKind.Increment ? 1 : -1,
                ICompoundAssignmentOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Target: ILocalReferenceOperation target, Value.ConstantValue: { HasValue: true, Value: int by } } c when Is(target) && by is > 0 and <= MaxStep =>
                    c.OperatorKind == BinaryOperatorKind.Add ? by : -by,
                _ => null,
            };
            if (own is null)
            {
                if (model.AnalyzeDataFlow(incrementor) is not { Succeeded: true } flow || flow.WrittenInside.Contains(counter, SymbolEqualityComparer.Default)) return null;
                continue;
            }

            if (step is not null) return null;
            step = own;
        }

        return step;

        bool Is(ILocalReferenceOperation target) => SymbolEqualityComparer.Default.Equals(target.Local, counter);
    }

    // break, return and jumps out: who leaves early would have paid for rounds that never run.
    internal static bool HasExit(StatementSyntax body)
    {
        foreach (SyntaxNode node in body.DescendantNodesAndSelf(n => !Syntax.Functions.IsNested(n)))
        {
            if (node is ReturnStatementSyntax or YieldStatementSyntax or GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoStatement } or LabeledStatementSyntax) return true;
            if (node is BreakStatementSyntax && !node.Ancestors().TakeWhile(a => a != body.Parent).Any(a => a is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax))
                return true;
        }

        return false;
    }
}
