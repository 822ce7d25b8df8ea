using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>How a function must be guarded at its entry.</summary>
internal enum EntryGuard
{
    /// <summary>A small leaf: its caller's charge covers it.</summary>
    None,

    /// <summary>Cannot recurse: fuel only.</summary>
    Charge,

    /// <summary>May recurse: fuel, depth and stack.</summary>
    Enter,
}

/// <summary>
/// Decides which functions can recurse.
///
/// The question is answered from the bottom: a function cannot recurse when everything that it calls is known and cannot recurse either.
/// Known are functions of the guest that are called directly, and base-library members over inert data (numbers, text and collections
/// of them), which cannot call back. Everything else (delegates, virtual and interface members, generic values, members that take guest
/// objects) counts as able to call anything. A function that is being decided further up counts as recursive, so every cycle contains
/// at least one depth check. Chains of unchecked functions are cut at <see cref="MaxHeight"/>, which bounds the stack between two checks.
/// A wrong answer here is a refused image, not an escape: the verifier derives the same property from the bytes.
/// </summary>
internal sealed class CallAnalysis(CSharpCompilation compilation, Policy policy)
{
    private const int MaxHeight = 24;
    private const int FreeWeight = 60;
    private const int IndirectWeight = 15;
    private const int Recursive = int.MaxValue;

    // Height of each decided function: 0 = calls no guest function; Recursive = may recurse or is being decided.
    private readonly Dictionary<ISymbol, int> _heights = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, int> _leaves = new(SymbolEqualityComparer.Default);
    private readonly ImplicitCalls _implicit = new(compilation);
    private HashSet<string>? _named;
    private readonly Dictionary<ITypeSymbol, bool> _inert = new(SymbolEqualityComparer.Default);

    // Whether a hash table may ask a comparer of the guest. Which table has which cannot be seen where it is used.
    private readonly Lazy<bool> _hasComparers = new(() => compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>().Any(static t => t.AllInterfaces.Any(static i => i is { Name: "IComparer" or "IEqualityComparer", Arity: 1 })));

    /// <summary>The guard of a function whose own body is <paramref name="body"/> (the author's node); <paramref name="function"/> is null for lambdas.</summary>
    /// <param name="function">The function.</param>
    /// <param name="body">Its body.</param>
    /// <param name="costs">Prices.</param>
    /// <param name="combined">True when the program combines delegates: one call may then run many bodies.</param>
    internal EntryGuard Decide(IMethodSymbol? function, IOperation? body, CostModel costs, bool combined)
    {
        int height = function is not null && function.MethodKind != MethodKind.AnonymousFunction ? HeightOf(function) : HeightOfBody(body);
        if (height == Recursive) return EntryGuard.Enter;
        bool free = height == 0 && body is not null && !HasRegions(body) && costs.OfFunction(body).Fuel <= MostFree(function, combined);
        return free ? EntryGuard.None : EntryGuard.Charge;
    }

    /// <summary>
    /// Fuel of a leaf that may pay nothing itself, since each direct call of it is charged for its body too (<see cref="CostModel"/>);
    /// zero for every other function.
    /// </summary>
    internal int OfLeaf(IMethodSymbol method, CostModel costs)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_leaves.TryGetValue(definition, out int fuel)) return fuel;
        if (HeightOf(definition) == 0)
        {
            foreach (SyntaxNode syntax in Bodies(definition))
            {
                if (compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) is not { } body || HasRegions(body)) continue;
                fuel += costs.OfFunction(body).Fuel;
            }
        }

        return _leaves[definition] = fuel <= FreeWeight ? fuel : 0;
    }

    // Who calls through a delegate, a slot or an interface cannot know the body, and pays for a call only.
    private int MostFree(IMethodSymbol? function, bool combined)
    {
        bool group = function is null or { MethodKind: MethodKind.AnonymousFunction } || IsGroup(function.OriginalDefinition);
        if (group && combined) return 0;
        bool slot = function is { IsVirtual: true } or { IsOverride: true } || function is { IsStatic: false, MethodKind: not MethodKind.LocalFunction, ContainingType: { AllInterfaces.IsEmpty: false } };
        return group || slot ? IndirectWeight : FreeWeight;
    }

    // A function whose name stands somewhere without being called: perhaps a delegate is made of it.
    private bool IsGroup(IMethodSymbol method)
    {
        _named ??= [.. compilation.SyntaxTrees
            .SelectMany(t => t.GetRoot().DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Where(n => (n.Parent is MemberAccessExpressionSyntax m && m.Name == n ? m.Parent : n.Parent) is not InvocationExpressionSyntax)
            .Select(n => n.Identifier.ValueText)];
        return _named.Contains(method.Name);
    }

    /// <summary>True when evaluating the expression may call guest code that recurses.</summary>
    internal bool MayRecurse(IOperation expression) => HeightOfBody(expression) > 0;

    /// <summary>Fuel of an expression that calls nothing but small leaves, theirs included (<see cref="CostModel"/> adds it); -1 for any other.</summary>
    internal int LeafFuel(IOperation expression, CostModel costs)
    {
        if (HasRegions(expression)) return -1;
        int fuel = costs.OfFunction(expression).Fuel;
        foreach (IOperation op in Descend(expression))
        {
            int height = HeightOfOperation(op);
            if (height == 0) continue;
            IMethodSymbol? callee = op switch
            {
                IInvocationOperation i => i.TargetMethod,
                IPropertyReferenceOperation p => p.Property.GetMethod,
                _ => null,
            };
            if (height > 1 || callee?.OriginalDefinition is not { DeclaringSyntaxReferences: [_] } definition) return -1;
            if (OfLeaf(definition, costs) == 0) return -1;
        }

        return fuel;
    }

    private static bool HasRegions(IOperation body) =>
        Descend(body).Any(o => o != body && (o is ILoopOperation or ITryOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or IBranchOperation { BranchKind: BranchKind.GoTo }));

    private int HeightOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_heights.TryGetValue(definition, out int height)) return height;
        _heights.Add(definition, Recursive);
        height = 0;
        foreach (SyntaxNode body in Bodies(definition))
        {
            SemanticModel model = compilation.GetSemanticModel(body.SyntaxTree);
            int h = HeightOfBody(model.GetOperation(body));
            height = Math.Max(height, h);
            if (Functions.IsIterator(body)) height = Recursive;
        }

        if (height != Recursive && definition.MethodKind == MethodKind.Constructor) height = Math.Max(height, HeightOfConstruction(definition));
        if (height >= MaxHeight) height = Recursive;
        return _heights[definition] = height;
    }

    private int HeightOfBody(IOperation? body)
    {
        if (body is null) return 0;
        int height = 0;
        foreach (IOperation op in Descend(body))
        {
            height = Math.Max(height, HeightOfOperation(op));
            if (height == Recursive) return height;
        }

        return height;
    }

    // Field initialisers and an implicit base call run inside the constructor without standing in its body.
    private int HeightOfConstruction(IMethodSymbol constructor)
    {
        int height = 0;
        if (constructor.ContainingType.BaseType is { DeclaringSyntaxReferences.Length: > 0 } @base)
            height = Above(@base.InstanceConstructors.Length == 0 ? 0 : @base.InstanceConstructors.Max(HeightOf));
        foreach (SyntaxReference reference in constructor.ContainingType.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax type) continue;
            SemanticModel model = compilation.GetSemanticModel(type.SyntaxTree);
            if (FieldInitialisers.Of(type).Concat(FieldInitialisers.OfBase(type)).Any(value => HeightOfBody(model.GetOperation(value)) > 0)) return Recursive;
        }

        return height;
    }

    private int HeightOfOperation(IOperation op)
    {
        int height = HeightOfWritten(op);
        foreach (IMethodSymbol called in _implicit.Of(op).Concat(ImplicitCalls.OfRound(op))) height = Math.Max(height, HeightOfCall(called, null, !called.IsStatic));
        return height;
    }

    private int HeightOfWritten(IOperation op)
    {
        switch (op)
        {
            case IInvocationOperation i:
                return i.TargetMethod.MethodKind == MethodKind.DelegateInvoke ? Recursive : HeightOfCall(i.TargetMethod, i.Instance, i.IsVirtual);
            case IPropertyReferenceOperation p:
                bool isVirtual = p.Instance is not null && p.Instance.Syntax is not BaseExpressionSyntax;
                return Math.Max(
                    p.Property.GetMethod is { } get ? HeightOfCall(get, p.Instance, isVirtual) : 0,
                    p.Property.SetMethod is { } set ? HeightOfCall(set, p.Instance, isVirtual) : 0);
            case IObjectCreationOperation { Constructor: { } constructor }:
                return constructor.DeclaringSyntaxReferences.Length > 0 || IsGuest(constructor.ContainingType)
                    ? Above(HeightOf(constructor))
                    : HeightOfCall(constructor, null, false);
            case IBinaryOperation b:
                return b.OperatorMethod is { } bo ? HeightOfCall(bo, null, false) : IsText(b.Type) && b.OperatorKind == BinaryOperatorKind.Add ? InertOrRecursive(b.LeftOperand.Type, b.RightOperand.Type) : 0;
            case IUnaryOperation { OperatorMethod: { } u }:
                return HeightOfCall(u, null, false);
            case IIncrementOrDecrementOperation { OperatorMethod: { } inc }:
                return HeightOfCall(inc, null, false);
            case ICompoundAssignmentOperation c:
                return c.OperatorMethod is { } co ? HeightOfCall(co, null, false) : IsText(c.Type) ? InertOrRecursive(c.Value.Type, null) : 0;
            case IConversionOperation { OperatorMethod: { } conversion }:
                return HeightOfCall(conversion, null, false);
            case IInterpolationOperation hole:
                return InertOrRecursive(hole.Expression.Type, null);
            case IForEachLoopOperation each:
                return InertOrRecursive(each.Collection.Type is IArrayTypeSymbol array ? null : Unwrapped(each.Collection).Type, null);
            case IRecursivePatternOperation { DeconstructSymbol: { } d }:
                return d is IMethodSymbol m ? HeightOfCall(m, null, false) : Recursive;
            case IDeconstructionAssignmentOperation d:
                return d.Value.Type is { IsTupleType: true } || d.Value is ITupleOperation ? 0 : Recursive;
            case IListPatternOperation list:
                return InertOrRecursive(list.InputType, null);
            case ITupleBinaryOperation tuple:
                return InertOrRecursive(tuple.LeftOperand.Type, tuple.RightOperand.Type);
            case ICollectionExpressionOperation collection:
                return InertOrRecursive(collection.Type, null);
            case IUsingOperation or IUsingDeclarationOperation or IWithOperation or IEventAssignmentOperation or ITypeParameterObjectCreationOperation
                or ITranslatedQueryOperation or IImplicitIndexerReferenceOperation { Instance.Type.TypeKind: TypeKind.Class, Instance.Type.SpecialType: SpecialType.None }
                or IDynamicInvocationOperation or IAwaitOperation:
                return Recursive;
            default:
                return 0;
        }
    }

    private int HeightOfCall(IMethodSymbol method, IOperation? instance, bool isVirtual)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (definition.MethodKind == MethodKind.LocalFunction) return Above(HeightOf(definition));
        if (IsGuest(definition.ContainingType))
        {
            bool open = isVirtual && (definition.IsVirtual || definition.IsAbstract || definition.IsOverride) && !definition.IsSealed && !definition.ContainingType.IsSealed;
            if (open || definition.ContainingType.TypeKind is TypeKind.Interface or TypeKind.Delegate || instance?.Type is ITypeParameterSymbol) return Recursive;
            if (definition.IsAbstract) return Recursive;
            if (definition.DeclaringSyntaxReferences.Length == 0 || definition.IsImplicitlyDeclared)
                return definition.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.Constructor ? Above(HeightOf(definition)) : Recursive;
            return Above(HeightOf(definition));
        }

        if (IsTrusted(definition)) return HasOnlyData(definition) ? 0 : Recursive;
        if (definition is { MethodKind: MethodKind.Constructor, ContainingType.SpecialType: SpecialType.System_Object }) return 0; // The implicit : base().
        if (instance?.Type is { } receiver && !IsInert(receiver)) return Recursive;
        if (method.TypeArguments.Any(t => !IsInert(t)) || (method.ContainingType is { } type && !IsInert(type) && !method.IsStatic)) return Recursive;
        return method.Parameters.Any(p => !IsInert(p.Type)) ? Recursive : 0;
    }

    private int InertOrRecursive(ITypeSymbol? a, ITypeSymbol? b) =>
        (a is null || IsInert(a)) && (b is null || IsInert(b)) ? 0 : Recursive;

    // Data that carries no guest code: base-library operations on it cannot call back.
    private bool IsInert(ITypeSymbol type)
    {
        if (_inert.TryGetValue(type, out bool inert)) return inert;
        _inert[type] = false;
        return _inert[type] = type switch
        {
            IArrayTypeSymbol array => IsInert(array.ElementType),
            ITypeParameterSymbol => false,
            { TypeKind: TypeKind.Delegate or TypeKind.Interface } => false,
            { TypeKind: TypeKind.Enum } => !IsTrusted(type),
            { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => false,
            { SpecialType: not SpecialType.None } => true,
            INamedTypeSymbol { Name: "Dictionary" or "HashSet" } when _hasComparers.Value => false,
            INamedTypeSymbol named when !IsGuest(named) && !IsTrusted(named) => (named.IsSealed || named.IsValueType || named.IsStatic || named.Name is "List" or "Dictionary" or "HashSet" or "Queue" or "Stack")
                && !named.Name.EndsWith("Exception", StringComparison.Ordinal) && named.TypeArguments.All(IsInert),
            _ => false,
        };
    }

    // A member of a trusted assembly may know guest objects from elsewhere and call them, unless it gets numbers and text only.
    private bool IsTrusted(ISymbol member) => member.ContainingAssembly is { Name: var name } && policy.Trusted(name) is not null;

    private static bool HasOnlyData(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false } && method.Parameters.All(p => p.RefKind == RefKind.None && p.Type.SpecialType is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal));

    private static IOperation Unwrapped(IOperation op) => op is IConversionOperation { IsImplicit: true } c ? c.Operand : op;

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsGuest(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.Length: > 0 };

    private static int Above(int height) => height == Recursive ? Recursive : height + 1;

    // The bodies that a function's activation runs itself.
    private static IEnumerable<SyntaxNode> Bodies(IMethodSymbol method)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case BaseMethodDeclarationSyntax m when m.Body is not null || m.ExpressionBody is not null:
                    yield return m;
                    break;
                case AccessorDeclarationSyntax a when a.Body is not null || a.ExpressionBody is not null:
                    yield return a;
                    break;
                case LocalFunctionStatementSyntax l:
                    yield return l;
                    break;
                case ArrowExpressionClauseSyntax arrow:
                    yield return arrow;
                    break;
            }
        }
    }

    private static IEnumerable<IOperation> Descend(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.TryPop(out IOperation? op))
        {
            yield return op;
            if (op != body && (op is IAnonymousFunctionOperation or ILocalFunctionOperation)) continue;
            foreach (IOperation child in op.ChildOperations) pending.Push(child);
        }
    }
}
