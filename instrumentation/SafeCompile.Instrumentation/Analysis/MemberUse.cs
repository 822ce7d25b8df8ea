using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>What the policy says about a base-library member: called directly, or through which shim.</summary>
internal sealed class MemberUse(Policy policy, ShimMap shims)
{
    private readonly Dictionary<ISymbol, Shim?> _cache = new(SymbolEqualityComparer.Default);

    /// <summary>The shim that replaces uses of <paramref name="method"/>, or null when it is used directly or is the guest's own.</summary>
    internal Shim? ShimOf(IMethodSymbol? method)
    {
        if (method is null) return null;
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_cache.TryGetValue(definition, out Shim? shim)) return shim;
        _cache.Add(definition, shim = Nearest(definition));
        return shim;
    }

    // A call of an override is emitted as a call of what it overrides: guest.ToString() is Object.ToString.
    private Shim? Nearest(IMethodSymbol? method)
    {
        for (; method is not null; method = method.OverriddenMethod?.OriginalDefinition)
        {
            if (method.DeclaringSyntaxReferences.Length > 0 || method.ContainingType is null) continue;
            PolicySymbol symbol = ToPolicy(method);
            // sb.Append($"…"): the text is finished first, and the overload for text appends it.
            if (method.Parameters is [.., { Type.Name: "AppendInterpolatedStringHandler" }]) symbol = symbol with { Id = symbol.Type.Replace("T:", "M:", StringComparison.Ordinal) + "." + method.Name + "(System.String)" };
            if (policy.TryGet(symbol, out PolicyEntry? entry, out _)) return entry.Access == MemberAccess.Metered ? shims.Find(symbol.Id) : null;
        }

        return null;
    }

    /// <summary>The policy's own charge for a member of the base library or of a contract.</summary>
    internal (int Fuel, int Bytes) Charge(IMethodSymbol method) =>
        policy.TryGet(ToPolicy((method.ReducedFrom ?? method).OriginalDefinition), out PolicyEntry? entry, out _) ? (entry.Fuel, entry.Bytes) : (0, 0);

    private static PolicySymbol ToPolicy(IMethodSymbol method) => new(
        method.GetDocumentationCommentId() ?? "",
        method.AssociatedSymbol?.GetDocumentationCommentId(),
        method.ContainingType?.OriginalDefinition.GetDocumentationCommentId() ?? "",
        method.ContainingNamespace is { IsGlobalNamespace: false } n ? n.ToDisplayString() : "");
}
