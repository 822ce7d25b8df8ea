using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>SC1410, SC1411 and SC1414: hierarchies that the type loader can load without overflowing its stack or multiplying its work.</summary>
internal static class InheritanceMustBeShallow
{
    public static void Check(INamedTypeSymbol type, Judgement judge)
    {
        CompileLimits limits = judge.Limits;
        int depth = 0;
        for (INamedTypeSymbol? b = type.BaseType; b is not null && depth <= limits.InheritanceDepth; b = b.BaseType) depth++;
        if (type.TypeKind == TypeKind.Interface) depth = InterfaceDepth(type, limits.InheritanceDepth + 2);
        if (depth > limits.InheritanceDepth)
        {
            judge.Report("SC1410", Site.Of(type).Location, $"'{type.Name}' has more than {limits.InheritanceDepth} levels of base types. Use composition.");
            return;
        }

        if (type.Interfaces.Length > limits.BaseListLength || type.AllInterfaces.Length > limits.Interfaces)
            judge.Report("SC1411", Site.Of(type).Location, $"'{type.Name}' has more than {limits.BaseListLength} interfaces in its base list, or {limits.Interfaces} with inherited ones. Split it.");
        NestedMustNotDeriveFromContainer(type, judge);
    }

    private static int InterfaceDepth(INamedTypeSymbol type, int enough)
    {
        // Level by level: each interface is expanded once, so a diamond costs no more than its members.
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        List<INamedTypeSymbol> level = [type];
        int depth = 0;
        for (; level.Count > 0 && depth < enough; depth++)
        {
            List<INamedTypeSymbol> next = [];
            foreach (INamedTypeSymbol t in level)
            {
                foreach (INamedTypeSymbol i in t.Interfaces)
                {
                    if (seen.Add(i.OriginalDefinition)) next.Add(i);
                }
            }

            level = next;
        }

        return depth - 1;
    }

    /// <summary><c>class A&lt;T&gt; { class B : A&lt;B&gt; { B.B.B x; } }</c>: seventy-nine characters that keep the binder busy for ever.</summary>
    private static void NestedMustNotDeriveFromContainer(INamedTypeSymbol type, Judgement judge)
    {
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!outer.IsGenericType) continue;
            foreach (INamedTypeSymbol b in type.BaseType is null ? type.Interfaces : type.Interfaces.Add(type.BaseType))
            {
                if (!SymbolEqualityComparer.Default.Equals(b.OriginalDefinition, outer.OriginalDefinition) || OwnArguments(b, outer)) continue;
                judge.Report("SC1414", Site.Of(type).Location, $"'{type.Name}' lies inside the generic type '{outer.Name}' and derives from another instantiation of it. Move it out.");
                return;
            }
        }
    }

    /// <summary><c>class Tree&lt;T&gt; { class Leaf : Tree&lt;T&gt; }</c> is the same instantiation again, and common.</summary>
    private static bool OwnArguments(INamedTypeSymbol b, INamedTypeSymbol outer)
    {
        for (int i = 0; i < b.TypeArguments.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(b.TypeArguments[i], outer.OriginalDefinition.TypeParameters[i])) return false;
        }

        return true;
    }
}
