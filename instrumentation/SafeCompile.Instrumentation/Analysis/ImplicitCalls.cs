using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// Functions of the guest that an operation calls without a call in the tree: those of <c>foreach</c>, <c>using</c>, deconstruction,
/// patterns, indices, events, <c>with</c>, collection expressions, and operators behind operators. Where no API tells which one it is, all
/// that it can be. Without this list a small leaf among them is work that nobody pays for, and recursion through it is not seen.
/// </summary>
internal sealed class ImplicitCalls(Compilation compilation)
{
    private readonly Lazy<IMethodSymbol[]> _adds = new(() => [.. compilation.GetSymbolsWithName("Add", SymbolFilter.Member).OfType<IMethodSymbol>()]);

    /// <summary>What <paramref name="op"/> calls each time that it is reached; of a loop, what surrounds its rounds.</summary>
    internal IEnumerable<IMethodSymbol> Of(IOperation op) => op switch
    {
        IForEachLoopOperation loop => Once(loop),
        IUsingOperation use => Disposals(use.Resources),
        IUsingDeclarationOperation use => Disposals(use.DeclarationGroup),
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment, SemanticModel: { } model } => Deconstruction(model.GetDeconstructionInfo(assignment)),
        IRecursivePatternOperation pattern => Guest(pattern.DeconstructSymbol),
        IListPatternOperation list => [.. Guest(list.LengthSymbol), .. Enumerable.Repeat(list.IndexerSymbol, list.Patterns.Length).SelectMany(Guest)],
        ISlicePatternOperation slice => Guest(slice.SliceSymbol),
        IImplicitIndexerReferenceOperation index => [.. Guest(index.LengthSymbol), .. Guest(index.IndexerSymbol)],
        IEventAssignmentOperation { EventReference: IEventReferenceOperation e } change => Guest(change.Adds ? e.Event.AddMethod : e.Event.RemoveMethod),
        IWithOperation with => Copies(with.Type),
        ICollectionExpressionOperation { Type: { DeclaringSyntaxReferences.Length: > 0 } } list => list.Elements.SelectMany(_ => _adds.Value),
        ISpreadOperation spread => Guest(spread.ElementConversion.MethodSymbol),
        ICompoundAssignmentOperation c => [.. Guest(c.InConversion.MethodSymbol), .. Guest(c.OutConversion.MethodSymbol)],
        ICoalesceOperation c => Guest(c.ValueConversion.MethodSymbol),
        IIncrementOrDecrementOperation i => Operators(i.Target.Type, "op_Implicit", "op_Explicit"),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: { } method } => Operators(method.ContainingType, "op_True", "op_False"),
        ITupleBinaryOperation comparison => [.. Comparison(comparison.LeftOperand.Type), .. Comparison(comparison.RightOperand.Type)],
        IConversionOperation { OperatorMethod: null, Operand.Type: { } from, Type: { } to } => Elements(from, to),
        _ => [],
    };

    /// <summary>What a loop calls in each round.</summary>
    internal static IEnumerable<IMethodSymbol> OfRound(IOperation loop)
    {
        if (loop is not IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }) return [];
        ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
        IEnumerable<IMethodSymbol> calls = [.. Guest(info.MoveNextMethod), .. Guest(info.CurrentProperty), .. Guest(info.CurrentConversion.MethodSymbol), .. Guest(info.ElementConversion.MethodSymbol)];
        return syntax is ForEachVariableStatementSyntax variables ? [.. calls, .. Deconstruction(model.GetDeconstructionInfo(variables))] : calls;
    }

    // The last MoveNext answers false and begins no round.
    private static IEnumerable<IMethodSymbol> Once(IForEachLoopOperation loop)
    {
        if (loop is not { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }) return [];
        ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
        return [.. Guest(info.GetEnumeratorMethod), .. Guest(info.MoveNextMethod), .. Guest(info.DisposeMethod)];
    }

    private static IEnumerable<IMethodSymbol> Guest(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { OriginalDefinition.DeclaringSyntaxReferences.Length: > 0 } method => [method],
        IPropertySymbol property => [.. Guest(property.GetMethod), .. Guest(property.SetMethod)],
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> Deconstruction(DeconstructionInfo info) =>
        [.. Guest(info.Method), .. Guest(info.Conversion?.MethodSymbol), .. info.Nested.SelectMany(Deconstruction)];

    private static IEnumerable<IMethodSymbol> Disposals(IOperation resources)
    {
        IEnumerable<ITypeSymbol?> types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(d => d.Declarators).Select(v => (ITypeSymbol?)v.Symbol.Type)
            : [resources.Type];
        return types.SelectMany(Bases).SelectMany(t => t.GetMembers("Dispose")).Where(m => m is IMethodSymbol { Parameters.IsEmpty: true }).SelectMany(Guest);
    }

    // One constructor copies each class of the chain; that of a derived class calls the next one, which its body says.
    private static IEnumerable<IMethodSymbol> Copies(ITypeSymbol? record) =>
        Bases(record).SelectMany(t => t.InstanceConstructors.Where(c => c.Parameters is [{ Type: var p }] && SymbolEqualityComparer.Default.Equals(p, t))).SelectMany(Guest);

    private static IEnumerable<IMethodSymbol> Operators(ITypeSymbol? type, params string[] names) =>
        Bases(Underlying(type)).SelectMany(t => names.SelectMany(n => t.GetMembers(n))).SelectMany(Guest);

    private static IEnumerable<IMethodSymbol> Comparison(ITypeSymbol? side) =>
        Underlying(side) is INamedTypeSymbol { IsTupleType: true } tuple
            ? tuple.TupleElements.SelectMany(e => Comparison(e.Type))
            : Operators(side, "op_Equality", "op_Inequality", "op_Implicit", "op_True", "op_False");

    // Tuples are converted element by element, by conversions that the operation does not carry.
    private IEnumerable<IMethodSymbol> Elements(ITypeSymbol from, ITypeSymbol to)
    {
        if (Underlying(from) is not INamedTypeSymbol { IsTupleType: true } source || Underlying(to) is not INamedTypeSymbol { IsTupleType: true } target) return [];
        return source.TupleElements.Zip(target.TupleElements).Where(p => !SymbolEqualityComparer.Default.Equals(p.First.Type, p.Second.Type))
            .SelectMany(p => Guest(compilation.ClassifyCommonConversion(p.First.Type, p.Second.Type).MethodSymbol).Concat(Elements(p.First.Type, p.Second.Type)));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(ITypeSymbol? type)
    {
        for (var t = type as INamedTypeSymbol; t is { DeclaringSyntaxReferences.Length: > 0 }; t = t.BaseType) yield return t;
    }

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
