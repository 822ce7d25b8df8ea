using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>Symbols as messages show them: with type and parameters, without namespaces, at bounded length.</summary>
internal static class Names
{
    private const int MaxLength = 120;

    private static readonly SymbolDisplayFormat s_member = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat s_type = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The definition of a member: <c>File.ReadAllText(string)</c>. Definitions only: written out, an instantiation can be exponentially long.</summary>
    public static string Member(ISymbol member)
    {
        ISymbol definition = ((member as IMethodSymbol)?.ReducedFrom ?? member).OriginalDefinition;
        if (definition is IMethodSymbol { AssociatedSymbol: { } owner }) definition = owner;
        return Cut(definition.ToDisplayString(s_member));
    }

    /// <summary>The definition of a type with its namespace: <c>System.IO.File</c>.</summary>
    public static string Type(ITypeSymbol type) => Cut(type.OriginalDefinition.ToDisplayString(s_type));

    /// <summary>Namespace and metadata name without arity: what attributes are known by.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        string name = type.MetadataName;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType) name = outer.MetadataName + "+" + name;
        return type.ContainingNamespace is { IsGlobalNamespace: false } n ? n.ToDisplayString() + "." + name : name;
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
