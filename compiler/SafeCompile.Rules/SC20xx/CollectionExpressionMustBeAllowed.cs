using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>SC2003 for collection expressions: what creates the collection and what fills it.</summary>
internal static class CollectionExpressionMustBeAllowed
{
    public static void Check(ICollectionExpressionOperation collection, Judgement judge)
    {
        Site at = collection.Syntax;
        judge.Members.Check(collection.ConstructMethod, at, "the collection expression");

        // A constructor fills by Add; a builder method and arrays, spans and interfaces do not.
        if (collection.ConstructMethod is not { MethodKind: MethodKind.Constructor } || collection.Type is not INamedTypeSymbol type) return;
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            foreach (ISymbol member in t.GetMembers("Add"))
            {
                if (member is IMethodSymbol { Parameters.Length: 1, IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                    judge.Members.Check(member, at, "the collection expression");
            }
        }
    }
}
