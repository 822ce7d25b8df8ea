using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Syntax;

namespace SafeCompile.Instrumentation;

/// <summary>
/// Compares the second binding with the first: every name that comes from the author's tree must still mean the symbol that the judge saw.
/// A rewriting that moved a name into another scope, or shadowed it, is found here; the symbols of two compilations are compared by
/// assembly and documentation-comment ID, locals and parameters by name.
/// </summary>
internal static class RebindCheck
{
    internal static ImmutableArray<Unguardable> Run(CSharpCompilation rebound, PassContext context)
    {
        var mismatches = ImmutableArray.CreateBuilder<Unguardable>();
        foreach (SyntaxTree tree in rebound.SyntaxTrees)
        {
            SemanticModel model = rebound.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is not SimpleNameSyntax || context.Origins.Find(node) is not SimpleNameSyntax original) continue;
                if (context.Origins.Model(original).GetSymbolInfo(original).Symbol is not { } before || before.Kind == SymbolKind.RangeVariable
                    || (before is ITypeSymbol type && TypeNames.MentionsAnonymous(type))) continue;
                ISymbol? after = model.GetSymbolInfo(node).Symbol;
                if (after is not null && (Same(before, after) || context.Workers.IsWorkerOf(after, before))) continue;
                mismatches.Add(new Unguardable(original.GetLocation(), $"'{original}' meant '{before.ToDisplayString()}' and now means '{after?.ToDisplayString() ?? "nothing"}'"));
            }
        }

        return mismatches.ToImmutable();
    }

    private static bool Same(ISymbol before, ISymbol after)
    {
        if (before.Name != after.Name) return false;
        if (before.Kind is SymbolKind.Local or SymbolKind.Parameter or SymbolKind.RangeVariable or SymbolKind.Label or SymbolKind.TypeParameter) return after.Kind == before.Kind;
        // A static field became a property, and so did a property of an anonymous type: both keep name and owner.
        if (before is IFieldSymbol { IsStatic: true } or IEventSymbol && after is IPropertySymbol or IFieldSymbol or IEventSymbol)
            return before.ContainingType.ToDisplayString() == after.ContainingType.ToDisplayString();
        if (before.ContainingType is { IsAnonymousType: true }) return after is IPropertySymbol;
        if (before is IFieldSymbol { ContainingType: { IsTupleType: true } tuple } element && TypeNames.MentionsAnonymous(tuple))
            return after is IFieldSymbol { ContainingType.IsTupleType: true } other && element.CorrespondingTupleField?.Name == other.CorrespondingTupleField?.Name;
        if (before is IMethodSymbol { MethodKind: MethodKind.LocalFunction }) return after is IMethodSymbol { MethodKind: MethodKind.LocalFunction };
        string? owner = before.ContainingAssembly?.Identity.Name;
        return (owner is null || owner == after.ContainingAssembly?.Identity.Name)
            && before.OriginalDefinition.GetDocumentationCommentId() == after.OriginalDefinition.GetDocumentationCommentId();
    }
}
