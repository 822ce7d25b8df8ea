using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <content>What jumps run again.</content>
internal sealed partial class CostModel
{
    /// <summary>What may run again after a jump to this label: up to the next label, in its block and in those around it, within the region.</summary>
    internal Cost OfLabel(ILabeledOperation label)
    {
        int weight = 3, closures = 0;
        if (label.Operation is { } statement and not ILabeledOperation) Add(statement, ref weight, ref closures);
        AddRest(label, ref weight, ref closures);
        return Make(weight, closures);
    }

    /// <summary>What may run again after <c>goto case</c> or <c>goto default</c>: the dearest section, and what follows the switch.</summary>
    internal Cost OfGotoCase(IBranchOperation jump)
    {
        IOperation? target = jump.Parent;
        while (target is not null and not ISwitchOperation) target = target.Parent;
        int weight = 3, closures = 0, dearest = 0, bytes = 0;
        foreach (ISwitchCaseOperation section in (target as ISwitchOperation)?.Cases ?? [])
        {
            int own = 0, ownBytes = 0;
            foreach (IOperation statement in section.Body) Add(statement, ref own, ref ownBytes);
            dearest = Math.Max(dearest, own);
            bytes = Math.Max(bytes, ownBytes);
        }

        if (target is not null) AddRest(target, ref weight, ref closures);
        return Make(Math.Min(MaxWeight, weight + dearest), closures + bytes);
    }

    // What follows an operation in the blocks around it until a label, which pays for what follows it, or until the region ends.
    private void AddRest(IOperation op, ref int weight, ref int closures)
    {
        for (; op.Parent is { } parent and not (ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); op = parent)
        {
            IEnumerable<IOperation> siblings = parent switch
            {
                IBlockOperation block => block.Operations,
                ISwitchCaseOperation section => section.Body,
                _ => [],
            };
            foreach (IOperation next in siblings.SkipWhile(s => s != op).Skip(1))
            {
                if (next is ILabeledOperation) break;
                Add(next, ref weight, ref closures);
            }
        }
    }
}
