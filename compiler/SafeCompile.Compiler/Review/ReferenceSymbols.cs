using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Pipeline;

namespace SafeCompile.Review;

/// <summary>The symbols that a policy can speak of: those of the pinned reference set and of the modules that it trusts.</summary>
internal sealed class ReferenceSymbols(Policy policy)
{
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("policy", references: References.For(policy));

    /// <summary>What a documentation-comment ID names, or null.</summary>
    internal ISymbol? Find(string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, _compilation);

    /// <summary>The policy's view of a definition.</summary>
    internal static PolicySymbol Describe(ISymbol symbol)
    {
        string id = symbol.GetDocumentationCommentId()!;
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        string? owner = (symbol as IMethodSymbol)?.AssociatedSymbol?.GetDocumentationCommentId();
        string space = symbol is INamespaceSymbol ? id[2..] : type?.ContainingNamespace is { IsGlobalNamespace: false } n ? n.ToDisplayString() : "";
        return new PolicySymbol(id, owner, type?.GetDocumentationCommentId() ?? id, space);
    }

    /// <summary>What to say of an ID that names nothing.</summary>
    internal string NamesNothing(string id)
    {
        string[] near = [.. Neighbours(id).OrderByDescending(n => n.AsSpan().CommonPrefixLength(id)).ThenBy(n => n, StringComparer.Ordinal).Take(3)];
        string hint = near.Length == 0 ? "Is its assembly trusted by this policy?" : $"There is {string.Join(", ", near.Select(n => $"'{n}'"))}.";
        return $"'{id}' names nothing in the base library or in a trusted module. {hint}";
    }

    // Overloads and other members of its type, or types of its namespace.
    private IEnumerable<string> Neighbours(string id)
    {
        string path = id[2..].Split('(')[0];
        int dot = path.LastIndexOf('.');
        if (id[0] is 'T' or 'N' || dot < 0 || Find("T:" + path[..dot].TrimEnd('#')) is not INamedTypeSymbol type)
            return dot > 0 && Find("N:" + path[..dot]) is INamespaceSymbol space ? space.GetTypeMembers().Select(t => t.GetDocumentationCommentId()!) : [];
        return type.GetMembers().Where(m => m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal).Select(m => m.GetDocumentationCommentId()).OfType<string>();
    }
}
