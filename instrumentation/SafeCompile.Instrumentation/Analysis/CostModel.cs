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
internal sealed partial class CostModel(MemberUse members, Compilation compilation, CallAnalysis calls)
{
    private const int MaxWeight = 3 * 1_000_000;

    private readonly ImplicitCalls _implicit = new(compilation);
    private readonly HiddenBoxes _boxes = new(compilation);
    private readonly ConstructionCost _constructions = new(compilation, calls);
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
        return Make(weight, closures);
    }

    /// <summary>One iteration of a loop: condition, body and increment.</summary>
    internal Cost OfIteration(IOperation loop)
    {
        int weight = 0, closures = 0;
        foreach (IOperation child in loop.ChildOperations)
        {
            if (loop is IForLoopOperation f && f.Before.Contains(child)) continue;
            if (loop is IForEachLoopOperation e && e.Collection == child) { weight += 9 + Called(ImplicitCalls.OfRound(e)) + e.Locals.Sum(l => OperationWeights.Copy(l.Type)); continue; }
            Add(child, ref weight, ref closures);
        }

        // The charge itself, a load, a subtraction and a store each round, is most of what an empty loop does.
        Cost cost = Make(weight, closures);
        return cost with { Fuel = Math.Max(2, cost.Fuel) };
    }

    /// <summary>Bytes that the expressions of one statement allocate by themselves, not counting nested statements and functions.</summary>
    internal int OfStatement(IOperation statement)
    {
        long bytes = statement is IForEachLoopOperation or IUsingOperation ? _boxes.Of(statement) : 0;
        foreach (IOperation root in Roots(statement)) bytes += Bytes(root);
        if (statement is IForEachLoopOperation each && each.Collection.Type is not (IArrayTypeSymbol or { IsValueType: true } or { SpecialType: SpecialType.System_String }))
            bytes += 128;
        return (int)Math.Min(bytes, 1 << 28);
    }

    /// <summary>Bytes of one expression.</summary>
    internal int OfExpression(IOperation expression) => (int)Math.Min(Bytes(expression), 1 << 28);

    /// <summary>Fuel of a base-library member that is called where its caller cannot be charged for it.</summary>
    internal int OfMember(IMethodSymbol method) => 1 + (Extra(method) / 3);

    private static Cost Make(int weight, int closures) => new(Math.Max(1, Math.Min(weight, MaxWeight) / 3), closures);

    private void Add(IOperation op, ref int weight, ref int closures)
    {
        switch (op)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                closures += Closures.Bytes(op);
                weight += 15;
                return;
            case ILoopOperation loop:
                weight += 6 + Called(_implicit.Of(loop));
                if (loop is IForEachLoopOperation each) Add(each.Collection, ref weight, ref closures);
                if (loop is IForLoopOperation f) foreach (IOperation before in f.Before) Add(before, ref weight, ref closures);
                if (LastTest(loop) is { } test) Add(test, ref weight, ref closures);
                foreach (IOperation inner in loop.ChildOperations) AddClosures(inner, ref closures);
                return;
        }

        weight = Math.Min(MaxWeight, weight + Weight(op) + Called(_implicit.Of(op)));
        foreach (IOperation child in op.ChildOperations) Add(child, ref weight, ref closures);
    }

    // The condition that fails begins no round: the region around the loop pays for it.
    private static IOperation? LastTest(IOperation loop) => loop switch
    {
        IForLoopOperation { Condition: { } condition } => condition,
        IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } => condition,
        _ => null,
    };

    // A call each, and the bodies of small leaves.
    private int Called(IEnumerable<IMethodSymbol> methods) => methods.Sum(m => 12 + Guest(m));

    // A closure in a loop may belong to a scope outside of it, so both regions are charged for it.
    private static void AddClosures(IOperation op, ref int closures)
    {
        if (op is IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            closures += Closures.Bytes(op);
            return;
        }

        foreach (IOperation child in op.ChildOperations) AddClosures(child, ref closures);
    }

    private int Weight(IOperation op) => op switch
    {
        IBlockOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation or IVariableDeclaratorOperation or IVariableInitializerOperation
            or IParenthesizedOperation or IConversionOperation { IsImplicit: true, OperatorMethod: null } or ILiteralOperation or IArgumentOperation or IVariableDeclarationOperation => 0,
        IInstanceReferenceOperation => 0,
        ILocalReferenceOperation or IParameterReferenceOperation => op.Parent is IFieldReferenceOperation or IPropertyReferenceOperation ? 0 : OperationWeights.Copy(op.Type),
        IInvocationOperation i => 12 + Extra(i.TargetMethod) + OperationWeights.Copy(i.Type),
        IPropertyReferenceOperation p => (OperationWeights.IsStored(p.Property) ? OperationWeights.StaticAccess : 3) + Math.Max(Extra(p.Property.GetMethod), Extra(p.Property.SetMethod)) + OperationWeights.Copy(p.Type),
        IObjectCreationOperation c => OperationWeights.Creation(c.Type) + Extra(c.Constructor) + OperationWeights.Copy(c.Type) + (3 * _constructions.Of(c.Type, this)),
        ICollectionExpressionOperation { ConstructMethod: { DeclaringSyntaxReferences.Length: > 0 } made } => OperationWeights.Creation(made.ContainingType) + Guest(made) + (3 * _constructions.Of(made.ContainingType, this)),
        ITypeParameterObjectCreationOperation => 90 + (3 * _constructions.OfAny(this)),
        IWithOperation { Type: { IsReferenceType: true } copied } => OperationWeights.Creation(_constructions.LargestCopy(copied)),
        IArrayCreationOperation a => 40 + (a.Initializer?.ElementValues.Length ?? 0),
        ICollectionExpressionOperation c => 6 + (3 * c.Elements.Length),
        IDelegateCreationOperation => 30,
        IBinaryOperation { LeftOperand.ConstantValue: { HasValue: true, Value: null } } or IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: null } } => 1,
        IBinaryOperation b => OperationWeights.Binary(b.OperatorKind, b.LeftOperand.Type, b.RightOperand.Type, b.Type, b.IsLifted, compound: false, b.RightOperand.ConstantValue.HasValue) + Guest(b.OperatorMethod),
        ICompoundAssignmentOperation c => 2 + OperationWeights.Binary(c.OperatorKind, c.Target.Type, c.Value.Type, c.Target.Type, c.IsLifted, compound: true, c.Value.ConstantValue.HasValue) + Guest(c.OperatorMethod),
        IUnaryOperation u => OperationWeights.Unary(u.Operand.Type) + Guest(u.OperatorMethod),
        IIncrementOrDecrementOperation i => OperationWeights.Unary(i.Target.Type) + Guest(i.OperatorMethod),
        IConversionOperation c => OperationWeights.Conversion(c.Operand.Type, c.Type) + Guest(c.OperatorMethod),
        IArrayElementReferenceOperation { Parent: not IFieldReferenceOperation } e => 1 + OperationWeights.Copy(e.Type),
        IFieldReferenceOperation f when OperationWeights.IsStored(f.Field) => OperationWeights.StaticAccess + OperationWeights.Copy(f.Type),
        IFieldReferenceOperation { Parent: not IFieldReferenceOperation } f => 1 + OperationWeights.Copy(f.Type),
        IConstantPatternOperation p => 1 + OperationWeights.Comparison(p.Value),
        ISingleValueCaseClauseOperation c => 1 + OperationWeights.Comparison(c.Value),
        IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation => 6,
        ITryOperation => 12,
        _ => 1,
    };

    private int Extra(IMethodSymbol? method)
    {
        if (method is null) return 0;
        if (method.DeclaringSyntaxReferences.Length > 0) return Guest(method);
        (int fuel, _) = members.Charge(method);
        return (fuel * 3) + OperationWeights.Member(method);
    }

    // A small leaf pays nothing itself: whoever calls it does.
    private int Guest(IMethodSymbol? method) => method is null ? 0 : 3 * calls.OfLeaf(method, this);

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
            case ILoopOperation loop:
                return [.. (loop as IForLoopOperation)?.Before ?? [], .. LastTest(loop) is { } test ? [test] : (IEnumerable<IOperation>)[]];
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
            // What a throw creates is charged when it throws (Guard.Throw), not on the path that does not; what it is created from is not.
            if (current is not IObjectCreationOperation { Parent: var user } || !IsThrown(user) || Created(current) > 1024) bytes += Own(current);
            bytes += _boxes.Of(current);
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
                return TypeSizes.Boxed(from);
            case IConversionOperation { Operand.Type: ITypeParameterSymbol { IsReferenceType: false } open, Type: { IsReferenceType: true } }:
                return TypeSizes.Boxed(open);
            case IBinaryOperation { Type.SpecialType: SpecialType.System_String, OperatorKind: BinaryOperatorKind.Add } or ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String }
                when op.Parent is not IBinaryOperation { Type.SpecialType: SpecialType.System_String }:
                int texts = Texts(op);
                return texts > 4 ? 24 + (8 * texts) : 0; // An array of them (pass TextShims).
            case ICollectionExpressionOperation { Type: { DeclaringSyntaxReferences.Length: > 0, IsReferenceType: true } own }:
                return TypeSizes.Instance(own);
            case IArgumentOperation { ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation list }:
                return 24 + (16L * list.Elements.Length);
            case ITypeParameterObjectCreationOperation:
                return LargestClass();
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } when Closures.Captured(lambda).Count == 0:
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { IsStatic: true, MethodKind: not MethodKind.LocalFunction } } }:
                return 0; // Made once and cached by the compiler.
            case IDelegateCreationOperation:
                return 64;
            case IWithOperation { Type: { IsReferenceType: true } type }:
                return TypeSizes.Instance(_constructions.LargestCopy(type));
            case IInvocationOperation i when i.TargetMethod.DeclaringSyntaxReferences.Length == 0:
                return members.Charge(i.TargetMethod).Bytes + BoxedReceiver(i.TargetMethod, i.Instance);
            case IPropertyReferenceOperation { Property.GetMethod: { DeclaringSyntaxReferences.Length: 0 } getter } p:
                return BoxedReceiver(getter, p.Instance);
            default:
                return 0;
        }
    }

    private static int Texts(IOperation op) => op switch
    {
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } b => Texts(b.LeftOperand) + Texts(b.RightOperand),
        ICompoundAssignmentOperation { Type.SpecialType: SpecialType.System_String } c => 1 + Texts(c.Value),
        IConversionOperation { IsImplicit: true } c => Texts(c.Operand),
        _ => 1,
    };

    // A stand-in for a member of object or of an interface takes its receiver as one.
    private int BoxedReceiver(IMethodSymbol method, IOperation? receiver) =>
        receiver?.Type is { IsReferenceType: false } type && method.ContainingType is { IsReferenceType: true } && members.ShimOf(method) is not null ? TypeSizes.Boxed(type) : 0;

    private static bool IsThrown(IOperation? user) => user is IThrowOperation || (user is IConversionOperation && IsThrown(user.Parent));

    private static int Created(IOperation thrown) => thrown switch
    {
        IObjectCreationOperation { Type: { } type, Initializer: null, Arguments: var arguments } when arguments.All(a => a.Value.Type is not { IsValueType: true }) => TypeSizes.Instance(type),
        _ => int.MaxValue,
    };

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
