using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>What a region costs before it runs: fuel (about nanoseconds) and bytes that it surely or possibly allocates.</summary>
internal readonly record struct Cost(int Fuel, int Bytes);

/// <summary>
/// The static price of straight-line code.
///
/// A region is what runs once when control enters it: a function body or one loop iteration, without nested loops and nested functions,
/// which are regions of their own. Its fuel is the weight of all its operations, both branches of a condition included, so that it can be
/// charged in one subtraction before any of them runs. Weights are thirds of a fuel: three simple operations take about a nanosecond.
/// Bytes are summed per statement (<see cref="OfStatement"/>), so that an allocation is charged only on the path that makes it; closures,
/// which the compiler allocates on entry of their scope, are charged with the region.
/// The weights are version 1 of the cost model; fuel figures change with it and with nothing else.
/// </summary>
internal sealed class CostModel(MemberUse members, Compilation compilation)
{
    private const int MaxWeight = 3 * 1_000_000;

    private int _largestClass;

    /// <summary>A function body.</summary>
    internal Cost OfFunction(IOperation? body)
    {
        if (body is null) return new Cost(1, 0);
        // The function itself, not the making of it.
        body = body switch
        {
            IAnonymousFunctionOperation lambda => lambda.Body,
            ILocalFunctionOperation { Body: { } block } => block,
            _ => body,
        };
        int weight = 3, closures = 0;
        Add(body, ref weight, ref closures);
        return Make(weight, closures == 0 ? 0 : closures + Captured(body));
    }

    /// <summary>One iteration of a loop: condition, body and increment.</summary>
    internal Cost OfIteration(IOperation loop)
    {
        int weight = 0, closures = 0;
        foreach (IOperation child in loop.ChildOperations)
        {
            if (loop is IForLoopOperation f && f.Before.Contains(child)) continue;
            if (loop is IForEachLoopOperation e && e.Collection == child) { weight += 9; continue; }
            Add(child, ref weight, ref closures);
        }

        // The charge itself, a load, a subtraction and a store each round, is most of what an empty loop does.
        Cost cost = Make(weight, closures == 0 ? 0 : closures + Captured(loop));
        return cost with { Fuel = Math.Max(2, cost.Fuel) };
    }

    /// <summary>Bytes that the expressions of one statement allocate by themselves, not counting nested statements and functions.</summary>
    internal int OfStatement(IOperation statement)
    {
        long bytes = 0;
        foreach (IOperation root in Roots(statement)) bytes += Bytes(root);
        if (statement is IForEachLoopOperation each && each.Collection.Type is not (IArrayTypeSymbol or { IsValueType: true } or { SpecialType: SpecialType.System_String }))
            bytes += 128;
        return (int)Math.Min(bytes, 1 << 28);
    }

    /// <summary>Bytes of one expression.</summary>
    internal int OfExpression(IOperation expression) => (int)Math.Min(Bytes(expression), 1 << 28);

    private static Cost Make(int weight, int closures) => new(Math.Max(1, Math.Min(weight, MaxWeight) / 3), closures);

    // What the variables that a closure may capture take in it; only charged where there is a closure.
    private static int Captured(IOperation region)
    {
        int bytes = 0;
        var pending = new Stack<IOperation>();
        pending.Push(region);
        while (pending.TryPop(out IOperation? op))
        {
            ITypeSymbol? type = op switch
            {
                IVariableDeclaratorOperation v => v.Symbol.Type,
                IParameterReferenceOperation p => p.Type,
                IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => local.Type,
                IDeclarationExpressionOperation d => d.Type,
                _ => null,
            };
            if (type is not null) bytes = Math.Min(1 << 16, bytes + Math.Max(8, TypeSizes.Of(type)));
            foreach (IOperation child in op.ChildOperations) pending.Push(child);
        }

        return bytes;
    }

    private void Add(IOperation op, ref int weight, ref int closures)
    {
        switch (op)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                closures += 96; // A closure object of a few captured variables and the delegate.
                weight += 15;
                return;
            case ILoopOperation loop:
                weight += 6;
                if (loop is IForEachLoopOperation each) Add(each.Collection, ref weight, ref closures);
                if (loop is IForLoopOperation f) foreach (IOperation before in f.Before) Add(before, ref weight, ref closures);
                foreach (IOperation inner in loop.ChildOperations) Closures(inner, ref closures);
                return;
        }

        weight = Math.Min(MaxWeight, weight + Weight(op));
        foreach (IOperation child in op.ChildOperations) Add(child, ref weight, ref closures);
    }

    // A closure in a loop may belong to a scope outside of it, so both regions are charged for it.
    private static void Closures(IOperation op, ref int closures)
    {
        if (op is IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            closures += 96;
            return;
        }

        foreach (IOperation child in op.ChildOperations) Closures(child, ref closures);
    }

    private int Weight(IOperation op) => op switch
    {
        IBlockOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
            or IParenthesizedOperation or IConversionOperation { IsImplicit: true } or ILiteralOperation or IArgumentOperation or IVariableDeclarationOperation => 0,
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => 0,
        IInvocationOperation i => 12 + Extra(i.TargetMethod),
        IPropertyReferenceOperation p => 3 + Extra(p.Property.GetMethod),
        IObjectCreationOperation c => 30 + (3 * (c.Type is INamedTypeSymbol t ? Math.Min(t.GetMembers().Length, 100) : 0)) + Extra(c.Constructor),
        IArrayCreationOperation a => 40 + (a.Initializer?.ElementValues.Length ?? 0),
        IDelegateCreationOperation => 30,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder, Type: { } type } =>
            type.SpecialType is SpecialType.System_Decimal ? 750 : type.SpecialType is SpecialType.System_Double or SpecialType.System_Single ? 30 : 30,
        IBinaryOperation { Type.SpecialType: SpecialType.System_Decimal } or ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_Decimal } => 90,
        ICompoundAssignmentOperation => 3,
        IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation => 6,
        ITryOperation => 12,
        _ => 1,
    };

    private int Extra(IMethodSymbol? method)
    {
        if (method is null || method.DeclaringSyntaxReferences.Length > 0) return 0;
        (int fuel, _) = members.Charge(method);
        return (fuel * 3) + (method.ContainingType?.Name is "Math" or "MathF" ? 60 : 15);
    }

    private static IEnumerable<IOperation> Roots(IOperation statement)
    {
        switch (statement)
        {
            case IBlockOperation or ILabeledOperation or ITryOperation or ILocalFunctionOperation:
                return [];
            case IConditionalOperation { Type: null } c:
                return [c.Condition];
            case ISwitchOperation s:
                return [s.Value, .. s.Cases.SelectMany(c => c.Clauses).SelectMany(c => c.ChildOperations)];
            case IUsingOperation u:
                return [u.Resources];
            case ILockOperation l:
                return [l.LockedValue];
            case IForEachLoopOperation e:
                return [e.Collection];
            case IForLoopOperation f:
                return f.Before;
            case IWhileLoopOperation:
                return [];
            default:
                return [statement];
        }
    }

    /// <summary>Bytes that one round of a loop's own condition and increment allocates; charged with the iteration.</summary>
    internal int OfLoopControl(IOperation loop) => loop switch
    {
        IForLoopOperation f => (int)Math.Min(1 << 28, (f.Condition is null ? 0 : Bytes(f.Condition)) + f.AtLoopBottom.Sum(Bytes)),
        IWhileLoopOperation { Condition: { } condition } => (int)Math.Min(1 << 28, Bytes(condition)),
        _ => 0,
    };

    private long Bytes(IOperation op)
    {
        long bytes = 0;
        var pending = new Stack<IOperation>();
        pending.Push(op);
        while (pending.TryPop(out IOperation? current))
        {
            bytes += Own(current);
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
            foreach (IOperation child in current.ChildOperations) pending.Push(child);
        }

        return bytes;
    }

    private long Own(IOperation op)
    {
        switch (op)
        {
            case IObjectCreationOperation { Type: { IsReferenceType: true } type, Constructor: { } constructor }:
                return members.ShimOf(constructor) is null ? TypeSizes.Instance(type) + members.Charge(constructor).Bytes : 0;
            case IArrayCreationOperation a:
                return a.Initializer is null && !IsImplicit(a) ? 0 : ArrayBytes(a);
            case IConversionOperation { Operand.Type: { IsValueType: true } from, Type: { IsReferenceType: true } to } c when c.OperatorMethod is null && to.TypeKind != TypeKind.Delegate:
                return 16 + TypeSizes.Of(from);
            case IConversionOperation { Operand.Type: ITypeParameterSymbol { IsReferenceType: false }, Type: { IsReferenceType: true } }:
                return 64;
            case ICollectionExpressionOperation { Type: { DeclaringSyntaxReferences.Length: > 0, IsReferenceType: true } own }:
                return TypeSizes.Instance(own);
            case IArgumentOperation { ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation list }:
                return 24 + (16L * list.Elements.Length);
            case ITypeParameterObjectCreationOperation:
                return LargestClass();
            case IDelegateCreationOperation:
                return 64;
            case IWithOperation { Type: { IsReferenceType: true } type }:
                return TypeSizes.Instance(type);
            case IInvocationOperation i when i.TargetMethod.DeclaringSyntaxReferences.Length == 0:
                return members.Charge(i.TargetMethod).Bytes;
            default:
                return 0;
        }
    }

    // What new T() may make: nobody knows here which class T will be.
    private int LargestClass()
    {
        if (_largestClass > 0) return _largestClass;
        _largestClass = 64;
        foreach (ISymbol symbol in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type))
        {
            if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type) _largestClass = Math.Max(_largestClass, TypeSizes.Instance(type));
        }

        return _largestClass;
    }

    private static bool IsImplicit(IArrayCreationOperation a) => a.IsImplicit;

    private static long ArrayBytes(IArrayCreationOperation a)
    {
        long count = a.DimensionSizes.Aggregate(1L, (n, d) => d.ConstantValue is { HasValue: true, Value: int size } ? n * Math.Max(0, size) : n);
        return 24 + (count * TypeSizes.Of(((IArrayTypeSymbol)a.Type!).ElementType));
    }
}
