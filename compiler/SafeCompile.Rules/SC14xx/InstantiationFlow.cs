using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>One type argument that reaches a type parameter somewhere in the program.</summary>
internal readonly record struct Inflow(ITypeSymbol Argument, Location At);

/// <summary>
/// Collects which type arguments reach which type parameters of guest types and methods (ECMA-335 II.9.2, for methods too), and
/// judges the whole: SC1413.
/// </summary>
internal sealed class InstantiationFlow(Judgement judge)
{
    private readonly Dictionary<ITypeParameterSymbol, List<Inflow>> _inflows = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(ITypeParameterSymbol, ITypeSymbol)> _seen = [];

    /// <summary>What <see cref="Check"/> found out about each parameter; empty for parameters that nothing reaches.</summary>
    public InstantiationBounds Bounds { get; private set; } = InstantiationBounds.None;

    /// <summary>The arguments of a type, and of the types that it is nested in.</summary>
    public void Mention(INamedTypeSymbol type, Site at)
    {
        if (!judge.Verdicts.IsGuest(type)) return;
        for (INamedTypeSymbol? t = type; t is { IsGenericType: true, IsUnboundGenericType: false }; t = t.ContainingType)
        {
            INamedTypeSymbol definition = t.OriginalDefinition;
            for (int i = 0; i < definition.TypeParameters.Length; i++) Add(definition.TypeParameters[i], t.TypeArguments[i], at);
        }
    }

    public void Mention(IMethodSymbol method, Site at)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!judge.Verdicts.IsGuest(definition)) return;
        for (int i = 0; i < definition.TypeParameters.Length; i++) Add(definition.TypeParameters[i], method.TypeArguments[i], at);
    }

    /// <summary>A virtual call may reach <paramref name="implementation"/>: what flows into one flows into the other.</summary>
    public void Link(IMethodSymbol called, IMethodSymbol implementation, Site at)
    {
        called = called.OriginalDefinition;
        implementation = implementation.OriginalDefinition;
        if (!judge.Verdicts.IsGuest(implementation)) return;
        for (int i = 0; i < called.TypeParameters.Length && i < implementation.TypeParameters.Length; i++)
            Add(implementation.TypeParameters[i], called.TypeParameters[i], at);
    }

    /// <summary>
    /// Judges what has been seen: first the declarations, then all. False after reporting: what code makes of such types is without bound.
    /// </summary>
    public bool Check()
    {
        if (_inflows.Count == 0) return true;
        var graph = new InstantiationGraph(_inflows, judge.Shapes);
        if (graph.ExpandingCycle() is { } growing)
        {
            judge.Report("SC1413", growing.At, "This instantiation contains itself, one level deeper each time: the runtime would create types without end. Break the cycle, or use an interface for the inner part.");
            return false;
        }

        Bounds = InstantiationBounds.Compute(graph, judge, out bool small);
        return small;
    }

    private void Add(ITypeParameterSymbol parameter, ITypeSymbol argument, Site at)
    {
        if (SymbolEqualityComparer.Default.Equals(parameter, argument)) return;
        if (judge.Shapes.Of(argument).TooLarge || !_seen.Add((parameter, argument))) return;
        if (!_inflows.TryGetValue(parameter, out List<Inflow>? list)) _inflows[parameter] = list = [];
        list.Add(new Inflow(argument, at.Location));
    }
}
