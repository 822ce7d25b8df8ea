using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// A type parameter as a node of the graph of instantiations. <paramref name="In"/> is null for all that it stands for; a method of its
/// type for what it stands for where that method runs, which is only what the method is called with.
/// </summary>
internal readonly record struct GrowthNode(ITypeParameterSymbol Parameter, IMethodSymbol? In)
{
    public bool Equals(GrowthNode other) =>
        SymbolEqualityComparer.Default.Equals(Parameter, other.Parameter) && SymbolEqualityComparer.Default.Equals(In, other.In);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Parameter);
}
