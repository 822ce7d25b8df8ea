using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC2004: what a guest type derives from, implements and overrides. Each is a permission of its own: naming a class does not
/// allow deriving from it, and deriving allows overriding only those members that the policy names.
/// </summary>
internal static class BaseTypeMustBeAllowed
{
    public static void Check(INamedTypeSymbol type, Judgement judge)
    {
        Site at = Site.Of(type);
        if (type.TypeKind == TypeKind.Class && type.BaseType is { } b) CheckBase(type, b, at, judge);
        foreach (INamedTypeSymbol i in type.Interfaces)
        {
            judge.Flow.Mention(i, at);

            // The compiler adds IEquatable<R> to records by itself.
            if (type.IsRecord && i.OriginalDefinition is { Name: "IEquatable", ContainingNamespace.Name: "System" }
                && SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], type)) continue;
            CheckPart(i, PolicyUse.Implement, "implemented", at, judge);
        }
    }

    /// <summary>A guest member that overrides one of the base library.</summary>
    public static void CheckOverride(ISymbol member, Judgement judge)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol m => m.OverriddenMethod,
            IPropertySymbol p => p.OverriddenProperty,
            IEventSymbol e => e.OverriddenEvent,
            _ => null,
        };
        if (overridden is null || member is IMethodSymbol { AssociatedSymbol: not null }) return;

        // Structs override what ValueType overrides of Object; the latter is what a caller can name.
        if (overridden is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_ValueType, OverriddenMethod: { } root }) overridden = root;
        foreach (ISymbol used in overridden is IPropertySymbol property ? Accessors(property) : [overridden])
        {
            Verdict verdict = judge.Verdicts.Member(used);
            if (verdict.Allowed) continue;
            judge.Report("SC2004", Site.Of(member).Location, $"'{Names.Member(used)}' may not be overridden: it is not in the policy '{judge.Verdicts.Policy.Name}'. {Advice.For(used, verdict.Reason)}", used);
            return;
        }
    }

    private static IEnumerable<ISymbol> Accessors(IPropertySymbol property)
    {
        if (property.GetMethod is { } get) yield return get;
        if (property.SetMethod is { } set) yield return set;
    }

    private static void CheckBase(INamedTypeSymbol type, INamedTypeSymbol b, Site at, Judgement judge)
    {
        judge.Flow.Mention(b, at);
        if (b.SpecialType == SpecialType.System_Object || judge.Verdicts.IsGuest(b))
        {
            judge.Types.Check(b, at);
            return;
        }

        if (IsAttribute(b))
        {
            judge.Report("SC1407", at.Location, "Guests declare no attribute types: the compiler and the runtime act on some by name, whoever declares them. Use an interface or a constant.");
            return;
        }

        if (!CheckPart(b, PolicyUse.Inherit, "derived from", at, judge)) return;
        if (CallsBaseImplicitly(type))
        {
            foreach (IMethodSymbol constructor in b.InstanceConstructors)
            {
                if (constructor.Parameters.Length == 0) judge.Members.Check(constructor, at, "The constructor");
            }
        }
    }

    private static bool CheckPart(INamedTypeSymbol part, PolicyUse use, string verb, Site at, Judgement judge)
    {
        if (part is IErrorTypeSymbol) return true;
        foreach (ITypeSymbol argument in TypeShapes.Parts(part)) judge.Types.Check(argument, at, argument: true);
        Verdict verdict = judge.Verdicts.Type(part, use);
        if (verdict.Allowed) return true;
        Location location = at.Location;
        if (judge.FirstOnLine(part, location))
            judge.Report("SC2004", location, $"'{Names.Type(part)}' may not be {verb}: the policy '{judge.Verdicts.Policy.Name}' does not allow it. {Advice.For(part, verdict.Reason)}", part, use);
        return false;
    }

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        }

        return false;
    }

    /// <summary>True when a constructor of <paramref name="type"/> is written without <c>: base(…)</c>.</summary>
    private static bool CallsBaseImplicitly(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.IsImplicitlyDeclared) return true;
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                switch (reference.GetSyntax())
                {
                    case ConstructorDeclarationSyntax { Initializer: null }:
                    case TypeDeclarationSyntax { BaseList: null }:
                        return true;
                    case TypeDeclarationSyntax { BaseList: { } bases } when !bases.Types.Any(t => t is PrimaryConstructorBaseTypeSyntax):
                        return true;
                }
            }
        }

        return false;
    }
}
