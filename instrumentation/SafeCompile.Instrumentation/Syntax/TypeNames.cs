using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>Writes a type so that it means the same wherever it stands: <c>global::</c>-qualified, never <c>var</c>.</summary>
internal sealed class TypeNames(Func<INamedTypeSymbol, TypeSyntax?> anonymous)
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly Dictionary<ITypeSymbol, TypeSyntax?> _cache = new(SymbolEqualityComparer.Default);

    /// <summary>The type's syntax, or null when C# has no way to write it.</summary>
    internal TypeSyntax? Write(ITypeSymbol? type)
    {
        if (type is null) return null;
        if (!_cache.TryGetValue(type, out TypeSyntax? syntax)) _cache.Add(type, syntax = Make(type));
        return syntax;
    }

    private TypeSyntax? Make(ITypeSymbol type)
    {
        switch (type)
        {
            case IErrorTypeSymbol or IDynamicTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                return null;
            case INamedTypeSymbol { IsAnonymousType: true } named:
                return anonymous(named);
            case IArrayTypeSymbol array when MentionsAnonymous(array):
                return Write(array.ElementType) is { } element && array.Rank == 1
                    ? SyntaxFactory.ArrayType(element, [SyntaxFactory.ArrayRankSpecifier([SyntaxFactory.OmittedArraySizeExpression()])])
                    : null;
            case INamedTypeSymbol named when MentionsAnonymous(named):
                return MakeGeneric(named);
            default:
                return SyntaxFactory.ParseTypeName(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(s_format));
        }
    }

    private NameSyntax? MakeGeneric(INamedTypeSymbol named)
    {
        if (named.IsTupleType || named.ContainingType is not null) return null;
        var arguments = new List<TypeSyntax>();
        foreach (ITypeSymbol a in named.TypeArguments)
        {
            if (Write(a) is not { } written) return null;
            arguments.Add(written);
        }

        GenericNameSyntax right = SyntaxFactory.GenericName(SyntaxFactory.Identifier(named.Name), SyntaxFactory.TypeArgumentList([.. arguments]));
        return named.ContainingNamespace.IsGlobalNamespace
            ? Global(right)
            : SyntaxFactory.QualifiedName(SyntaxFactory.ParseName("global::" + named.ContainingNamespace.ToDisplayString()), right);
    }

    /// <summary><c>global::name</c>, with the keyword that an identifier of that spelling is not.</summary>
    internal static AliasQualifiedNameSyntax Global(SimpleNameSyntax name) =>
        SyntaxFactory.AliasQualifiedName(SyntaxFactory.IdentifierName(SyntaxFactory.Token(SyntaxKind.GlobalKeyword)), name);

    internal static bool MentionsAnonymous(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsAnonymousType: true } => true,
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsAnonymous) || (named.ContainingType is { } c && MentionsAnonymous(c)),
        IArrayTypeSymbol array => MentionsAnonymous(array.ElementType),
        _ => false,
    };
}
