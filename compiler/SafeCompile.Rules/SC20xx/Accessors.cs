using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>Which accessor a property reference calls, and the judgement of just that one.</summary>
internal static class Accessors
{
    public static void Check(IPropertyReferenceOperation reference, Judgement judge)
    {
        Check(reference.Property, reference, null, judge);
    }

    /// <summary>The use of <paramref name="property"/> that <paramref name="reference"/> makes at its place.</summary>
    public static void Check(IPropertySymbol property, IOperation reference, string? construct, Judgement judge)
    {
        (bool reads, bool writes) = property.RefKind != RefKind.None ? (true, false) : Use(reference);
        if (reads) judge.Members.Check(Getter(property) ?? (ISymbol)property, reference.Syntax, construct);
        if (writes) judge.Members.Check(Setter(property) ?? (ISymbol)property, reference.Syntax, construct);
    }

    /// <summary>An override may declare one accessor and inherit the other.</summary>
    public static IMethodSymbol? Getter(IPropertySymbol? property)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (property.GetMethod is { } get) return get;
        }

        return null;
    }

    private static IMethodSymbol? Setter(IPropertySymbol? property)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (property.SetMethod is { } set) return set;
        }

        return null;
    }

    private static (bool Reads, bool Writes) Use(IOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == reference:
                return (false, true);
            case ICompoundAssignmentOperation compound when compound.Target == reference:
                return (true, true);
            case ICoalesceAssignmentOperation coalesce when coalesce.Target == reference:
                return (true, true);
            case IIncrementOrDecrementOperation:
                return (true, true);
            case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target == reference:
                return (false, true);
            case ITupleOperation tuple when IsDeconstructionTarget(tuple):
                return (false, true);
            default:
                return (true, false);
        }
    }

    private static bool IsDeconstructionTarget(IOperation tuple)
    {
        IOperation node = tuple;
        while (node.Parent is ITupleOperation outer) node = outer;
        return (node.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == node)
            || (node.Parent is IForEachLoopOperation loop && loop.LoopControlVariable == node);
    }
}
