using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// Methods that run only where code names them: their type's parameters stand, inside, for what the callers' receivers say. Such is no
/// method that an object's type chooses at run time (virtual ones, those that some type implements an interface with), none that a construct
/// of the language calls by its name alone, no accessor, operator or constructor, and no partial method, which is two symbols.
/// </summary>
internal sealed class DirectMethods
{
    private static readonly string[] s_called = ["GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Dispose", "DisposeAsync", "Deconstruct", "Add", "Slice", "Append", "AppendLiteral", "AppendFormatted", "Create", "GetPinnableReference"];

    private readonly HashSet<IMethodSymbol> _chosen = new(SymbolEqualityComparer.Default);

    /// <summary>A method that a call of an interface's may reach.</summary>
    public void Choose(ISymbol? implementation)
    {
        if (implementation is IMethodSymbol method) _chosen.Add(method.OriginalDefinition);
    }

    /// <summary>The node for what <paramref name="parameter"/> stands for inside <paramref name="method"/>.</summary>
    public GrowthNode Node(ITypeParameterSymbol parameter, IMethodSymbol? method) =>
        new(parameter, method is not null && parameter.TypeParameterKind == TypeParameterKind.Type && Contains(method) ? method : null);

    private bool Contains(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsAbstract: false, IsOverride: false, IsImplicitlyDeclared: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
        && method is { PartialDefinitionPart: null, PartialImplementationPart: null }
        && !s_called.Contains(method.Name)
        && !_chosen.Contains(method);
}
