using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// What constructing an object runs that stands in no constructor's body: initialisers of fields and properties, the arguments of a primary
/// constructor's base, and small leaf constructors that are called without <c>: base()</c> being written. Who creates the object pays for it.
/// And what <c>with</c> copies. An initialiser that calls functions of the guest pays itself (pass Initialisers).
/// </summary>
internal sealed class ConstructionCost(Compilation compilation, CallAnalysis calls)
{
    private readonly Dictionary<ISymbol, int> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, ITypeSymbol> _copies = new(SymbolEqualityComparer.Default);
    private int _largest = -1;

    /// <summary>Fuel for an object of this type.</summary>
    internal int Of(ITypeSymbol? type, CostModel costs)
    {
        if (type?.OriginalDefinition is not INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } definition) return 0;
        if (_known.TryGetValue(definition, out int fuel)) return fuel;
        _known[definition] = 0;
        foreach (SyntaxReference reference in definition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration) fuel += Own(declaration, costs);
        }

        INamedTypeSymbol? parent = definition.BaseType?.OriginalDefinition;
        if (parent is { DeclaringSyntaxReferences.Length: > 0 }) fuel += Of(parent, costs) + parent.InstanceConstructors.Max(c => calls.OfLeaf(c, costs));
        return _known[definition] = Math.Min(fuel, 1_000_000);
    }

    /// <summary>Fuel for <c>new T()</c>: nobody knows here which class T will be.</summary>
    internal int OfAny(CostModel costs)
    {
        if (_largest >= 0) return _largest;
        _largest = 0;
        foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
        {
            foreach (IMethodSymbol constructor in type.InstanceConstructors.Where(c => c.Parameters.IsEmpty))
                _largest = Math.Max(_largest, Of(type, costs) + calls.OfLeaf(constructor, costs));
        }

        return _largest;
    }

    /// <summary>The largest class that <c>with</c> may copy: the record itself or one derived from it, since copying is virtual.</summary>
    internal ITypeSymbol LargestCopy(ITypeSymbol record)
    {
        if (record is not ITypeParameterSymbol && (record.IsSealed || !record.IsRecord)) return record;
        if (_copies.TryGetValue(record, out ITypeSymbol? largest)) return largest;
        largest = record;
        foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
        {
            if (type is { IsRecord: true, IsReferenceType: true } && (record is ITypeParameterSymbol || Derives(type, record)) && TypeSizes.Instance(type) > TypeSizes.Instance(largest)) largest = type;
        }

        return _copies[record] = largest;
    }

    private static bool Derives(INamedTypeSymbol type, ITypeSymbol from)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, from.OriginalDefinition)) return true;
        }

        return false;
    }

    private int Own(TypeDeclarationSyntax type, CostModel costs)
    {
        SemanticModel model = compilation.GetSemanticModel(type.SyntaxTree);
        int fuel = 0;
        foreach (ExpressionSyntax value in FieldInitialisers.Of(type).Concat(FieldInitialisers.OfBase(type)))
        {
            if (model.GetOperation(value) is { } op && !calls.MayRecurse(op)) fuel = Math.Min(1_000_000, fuel + costs.OfFunction(op).Fuel);
        }

        return fuel;
    }
}
