using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// SC3008: guests declare nothing where the base library, the guards or a contract live. A source type wins over a referenced one
/// of the same name, and some names have a meaning to the compiler or the runtime whoever declares them.
/// </summary>
internal sealed class NameMustNotBeReserved
{
    private static readonly string[] s_roots = ["System", "Microsoft", "SafeCompile"];
    private readonly Judgement _judge;
    private readonly List<IAssemblySymbol> _trusted = [];
    private readonly HashSet<string> _contractSpaces = new(StringComparer.Ordinal);

    public NameMustNotBeReserved(Judgement judge)
    {
        _judge = judge;
        if (judge.Verdicts.Policy.TrustedAssemblies.IsEmpty) return;
        foreach (IAssemblySymbol assembly in judge.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (judge.Verdicts.Policy.Trusted(assembly.Name) is null) continue;
            _trusted.Add(assembly);
            Collect(assembly.GlobalNamespace);
        }
    }

    public void CheckNamespace(INamespaceSymbol space)
    {
        bool reserved = space.ContainingNamespace is { IsGlobalNamespace: true } && s_roots.Contains(space.Name, StringComparer.Ordinal);
        if (reserved || _contractSpaces.Contains(space.ToDisplayString()))
            Report(space, $"Namespace '{Short(space.ToDisplayString())}' is reserved: it belongs to {(reserved ? "the platform" : "a contract of the host")}. Use a namespace of your own.");
    }

    public void CheckType(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null) return;
        if (type.ContainingNamespace.IsGlobalNamespace && s_roots.Contains(type.Name, StringComparer.Ordinal))
            Report(type, $"Type name '{type.Name}' is reserved: it would hide the namespace. Use another name.");
        string full = Names.FullName(type);
        foreach (IAssemblySymbol assembly in _trusted)
        {
            if (assembly.GetTypeByMetadataName(full) is not null)
                Report(type, $"Type '{Short(full)}' has the name of a type of '{assembly.Name}'. Use another name.");
        }
    }

    private static string Short(string name) => name.Length <= 100 ? name : name[..100] + "…";

    private void Report(ISymbol symbol, string message)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location.IsInSource) _judge.Report("SC3008", location, message);
        }
    }

    private void Collect(INamespaceSymbol space)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner) Collect(inner);
            else if (!space.IsGlobalNamespace && member.DeclaredAccessibility == Accessibility.Public) _contractSpaces.Add(space.ToDisplayString());
        }
    }
}
