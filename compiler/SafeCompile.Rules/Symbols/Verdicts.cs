using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>The policy's answer about a symbol.</summary>
/// <param name="Allowed">True when guests may use it.</param>
/// <param name="Reason">Why not, as the policy tells authors; null when the symbol is simply not named.</param>
internal readonly record struct Verdict(bool Allowed, string? Reason)
{
    public static Verdict Yes => new(true, null);
}

/// <summary>
/// Answers what the policy says about a symbol, each definition asked once. Guest symbols are always allowed: their bodies are
/// judged. Trusted modules are allowed except for what the policy denies. Anything else must be named.
/// </summary>
internal sealed class Verdicts(IAssemblySymbol guest, Policy policy)
{
    private readonly Dictionary<ISymbol, Verdict> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(ISymbol Type, PolicyUse Use), Verdict> _types = [];
    private readonly Dictionary<IAssemblySymbol, bool> _trusted = new(SymbolEqualityComparer.Default);

    public Policy Policy => policy;

    public bool IsGuest(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, guest);

    public bool IsTrusted(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is not { } assembly) return false;
        if (_trusted.TryGetValue(assembly, out bool trusted)) return trusted;
        return _trusted[assembly] = policy.Trusted(assembly.Name) is not null;
    }

    /// <summary>May guests call this method or accessor, or read or write this field?</summary>
    public Verdict Member(ISymbol member)
    {
        member = (member as IMethodSymbol)?.ReducedFrom ?? member;
        member = member.OriginalDefinition;
        if (_members.TryGetValue(member, out Verdict known)) return known;
        return _members[member] = JudgeMember(member);
    }

    /// <summary>May guests use this type in this way? Asks about the definition only, not about its arguments.</summary>
    public Verdict Type(INamedTypeSymbol type, PolicyUse use)
    {
        type = type.OriginalDefinition;
        if (_types.TryGetValue((type, use), out Verdict known)) return known;
        return _types[(type, use)] = JudgeType(type, use);
    }

    /// <summary>The policy's view of a definition; null for symbols without a documentation ID.</summary>
    public static PolicySymbol? Describe(ISymbol definition)
    {
        INamedTypeSymbol? type = definition as INamedTypeSymbol ?? definition.ContainingType?.OriginalDefinition;
        string? id = definition.GetDocumentationCommentId();
        string? typeId = ReferenceEquals(type, definition) ? id : type?.GetDocumentationCommentId();
        if (id is null || typeId is null) return null;
        string? owner = (definition as IMethodSymbol)?.AssociatedSymbol?.GetDocumentationCommentId();
        string space = type!.ContainingNamespace is { IsGlobalNamespace: false } n ? n.ToDisplayString() : "";
        return new PolicySymbol(id, owner, typeId, space);
    }

    /// <summary>What the policy would have to name for this use; null for symbols without a documentation ID, or with one that is too long to tell.</summary>
    public PolicyGap? Gap(ISymbol symbol, PolicyUse use)
    {
        symbol = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (Describe(symbol) is not { } s) return null;
        string id = s.Owner ?? s.Id;
        return id.Length <= PolicyGap.MaxSymbolLength ? new PolicyGap(id, use, policy.Denial(s) is not null) : null;
    }

    private Verdict JudgeMember(ISymbol member)
    {
        if (IsGuest(member)) return Verdict.Yes;
        if (Describe(member) is not { } symbol) return default;
        if (IsTrusted(member))
        {
            PolicyDenial? taken = policy.Denial(symbol);
            return taken is null ? Verdict.Yes : new Verdict(false, taken.Reason ?? Denied);
        }

        if (policy.TryGet(symbol, out _, out PolicyDenial? denial)) return Verdict.Yes;
        if (denial is not null) return new Verdict(false, denial.Reason ?? Denied);

        // What follows from the permission to name the type, and reaches no code: constants, the zero value of a struct, the empty
        // constructor of object, and the call of a delegate, which is judged where the delegate was made.
        bool byType = member switch
        {
            IFieldSymbol field => field.IsConst || field.ContainingType.IsTupleType,
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => true,
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.SpecialType: SpecialType.System_Object } => true,
            IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters.Length: 0, ContainingType.IsValueType: true } => true,
            _ => false,
        };
        return byType && Type(member.ContainingType, PolicyUse.Name).Allowed ? Verdict.Yes : default;
    }

    private Verdict JudgeType(INamedTypeSymbol type, PolicyUse use)
    {
        if (IsGuest(type)) return Verdict.Yes;
        if (Describe(type) is not { } symbol) return default;
        if (IsTrusted(type))
        {
            PolicyDenial? taken = policy.Denial(symbol);
            return taken is null ? Verdict.Yes : new Verdict(false, taken.Reason ?? Denied);
        }

        if (policy.AllowsType(symbol, use, out PolicyDenial? denial)) return Verdict.Yes;
        return denial is null ? default : new Verdict(false, denial.Reason ?? Denied);
    }

    private const string Denied = "The policy denies it.";
}
