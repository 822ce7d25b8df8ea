using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>Members that an operation carries itself. Where the author did not write the name, the construct that implies it is told.</summary>
internal static class ExplicitUses
{
    public static void Check(IOperation operation, Judgement judge)
    {
        Site at = operation.Syntax;
        switch (operation)
        {
            case IInvocationOperation call:
                if (!BuilderText.IsHandler(call.TargetMethod.ContainingType)) judge.Members.Check(BuilderText.Overload(call.TargetMethod), at, Construct(call));
                break;
            case IObjectCreationOperation creation:
                judge.Members.Check(creation.Constructor, at, creation.IsImplicit ? Construct(creation) ?? "an implicit creation" : null);
                break;
            case IFieldReferenceOperation field:
                judge.Members.Check(field.Field, at);
                break;
            case IMethodReferenceOperation method:
                judge.Members.Check(method.Method, at);
                break;
            case IPropertyReferenceOperation property:
                Accessors.Check(property, judge);
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } assignment:
                judge.Members.Check(assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod, at);
                break;
            case IEventReferenceOperation reference when reference.Parent is not IEventAssignmentOperation:
                if (!judge.Verdicts.IsGuest(reference.Event)) judge.Members.Check(reference.Event, at);
                break;
            case IUnaryOperation unary:
                judge.Members.Check(unary.OperatorMethod, at, Operator(unary.OperatorMethod));
                break;
            case IBinaryOperation binary:
                judge.Members.Check(binary.OperatorMethod, at, Operator(binary.OperatorMethod));
                break;
            case IIncrementOrDecrementOperation step:
                judge.Members.Check(step.OperatorMethod, at, Operator(step.OperatorMethod));
                break;
            case ICompoundAssignmentOperation compound:
                judge.Members.Check(compound.OperatorMethod, at, Operator(compound.OperatorMethod));
                judge.Members.Check(compound.InConversion.MethodSymbol, at, "the conversion");
                judge.Members.Check(compound.OutConversion.MethodSymbol, at, "the conversion");
                break;
            case IConversionOperation conversion:
                judge.Members.Check(conversion.OperatorMethod, at, "the conversion");
                break;
            case IArgumentOperation argument:
                judge.Members.Check(argument.InConversion.MethodSymbol, at, "the conversion");
                judge.Members.Check(argument.OutConversion.MethodSymbol, at, "the conversion");
                break;
            case ICoalesceOperation coalesce:
                judge.Members.Check(coalesce.ValueConversion.MethodSymbol, at, "the conversion");
                break;
            case IRangeOperation range:
                judge.Members.Check(range.Method, at, "the range");
                break;
            case IWithOperation with:
                judge.Members.Check(with.CloneMethod, at, "'with'");
                break;
        }
    }

    private static string? Operator(IMethodSymbol? method) => method is null ? null : $"operator '{method.Name}'";

    /// <summary>What implied a call that is not written as one; null when it is.</summary>
    private static string? Construct(IOperation operation) => operation.Syntax switch
    {
        QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax or QueryBodySyntax or QueryExpressionSyntax or JoinIntoClauseSyntax => "the query",
        _ when operation.Parent is IObjectOrCollectionInitializerOperation => "the collection initializer",
        InterpolatedStringExpressionSyntax or InterpolatedStringContentSyntax => "the interpolated string",
        InvocationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or BaseObjectCreationExpressionSyntax => null,
        _ => operation.IsImplicit ? "the construct" : null,
    };
}
