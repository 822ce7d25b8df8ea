using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>One type argument that reaches a type parameter somewhere in the program, written in the member <paramref name="From"/>.</summary>
internal readonly record struct Inflow(ITypeSymbol Argument, IMethodSymbol? From, Location At);

/// <summary>
/// Collects which type arguments reach which type parameters of guest types and methods (ECMA-335 II.9.2, for methods too), and
/// judges the whole: SC1413.
/// </summary>
internal sealed class InstantiationFlow(Judgement judge)
{
    private readonly Dictionary<GrowthNode, List<Inflow>> _inflows = [];
    private readonly HashSet<(GrowthNode, ITypeSymbol, IMethodSymbol?)> _seen = [];

    /// <summary>The guest's methods that interfaces reach; filled by the walk over the declarations, before any code is seen.</summary>
    public DirectMethods Direct { get; } = new();

    /// <summary>The method whose signature or code is being looked at; null for every other place.</summary>
    public IMethodSymbol? Inside { get; set; }

    /// <summary>What <see cref="Check"/> found out about each parameter; empty for parameters that nothing reaches.</summary>
    public InstantiationBounds Bounds { get; private set; } = InstantiationBounds.None;

    /// <summary>The arguments of a type, and of the types that it is nested in.</summary>
    public void Mention(INamedTypeSymbol type, Site at) => Arguments(type, null, at);

    /// <summary>A member that runs, or may run later: its own arguments, and inside of it those of its type.</summary>
    public void Mention(ISymbol member, Site at)
    {
        if (member is IMethodSymbol { IsGenericMethod: true } generic) MethodArguments(generic, at);
        if (member.ContainingType is not { IsGenericType: true } owner) return;
        Arguments(owner, null, at);
        if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method) Arguments(owner, method.OriginalDefinition, at);
    }

    private void Arguments(INamedTypeSymbol type, IMethodSymbol? inside, Site at)
    {
        if (!judge.Verdicts.IsGuest(type)) return;
        for (INamedTypeSymbol? t = type; t is { IsGenericType: true, IsUnboundGenericType: false }; t = t.ContainingType)
        {
            INamedTypeSymbol definition = t.OriginalDefinition;
            for (int i = 0; i < definition.TypeParameters.Length; i++) Add(new GrowthNode(definition.TypeParameters[i], inside), t.TypeArguments[i], at);
        }
    }

    private void MethodArguments(IMethodSymbol method, Site at)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!judge.Verdicts.IsGuest(definition)) return;
        for (int i = 0; i < definition.TypeParameters.Length; i++) Add(new GrowthNode(definition.TypeParameters[i], null), method.TypeArguments[i], at);
    }

    /// <summary>A virtual call may reach <paramref name="implementation"/>: what flows into one flows into the other.</summary>
    public void Link(IMethodSymbol called, IMethodSymbol implementation, Site at)
    {
        called = called.OriginalDefinition;
        implementation = implementation.OriginalDefinition;
        if (!judge.Verdicts.IsGuest(implementation)) return;
        for (int i = 0; i < called.TypeParameters.Length && i < implementation.TypeParameters.Length; i++)
            Add(new GrowthNode(implementation.TypeParameters[i], null), called.TypeParameters[i], at);
    }

    /// <summary>
    /// A member of an extension block may be called as a static method of the class around it, whose parameters are the block's and then
    /// the member's own.
    /// </summary>
    public void LinkExtension(IMethodSymbol called, IMethodSymbol member, Site at)
    {
        ITypeParameterSymbol[] own = [.. member.ContainingType.TypeParameters, .. member.TypeParameters];
        for (int i = 0; i < own.Length && i < called.TypeParameters.Length; i++) Add(new GrowthNode(own[i], null), called.TypeParameters[i], at);
    }

    /// <summary>
    /// Judges what has been seen: first the declarations, then all. False after reporting: what code makes of such types is without bound.
    /// </summary>
    public bool Check()
    {
        if (_inflows.Count == 0) return true;
        // One node for each parameter is enough for most programs; where that seems to grow, calls are told apart.
        var graph = new InstantiationGraph(_inflows, judge.Shapes, null);
        if (graph.ExpandingCycle() is not null) graph = new InstantiationGraph(_inflows, judge.Shapes, Direct);
        if (graph.ExpandingCycle() is { } growing)
        {
            judge.Report("SC1413", growing.At, "This instantiation contains itself, one level deeper each time: the runtime would create types without end. Break the cycle, or use an interface for the inner part.");
            return false;
        }

        Bounds = InstantiationBounds.Compute(graph, judge, out bool small);
        return small;
    }

    private void Add(GrowthNode parameter, ITypeSymbol argument, Site at)
    {
        if (parameter.In is null && SymbolEqualityComparer.Default.Equals(parameter.Parameter, argument)) return;
        if (judge.Shapes.Of(argument).TooLarge || !_seen.Add((parameter, argument, Inside))) return;
        if (!_inflows.TryGetValue(parameter, out List<Inflow>? list)) _inflows[parameter] = list = [];
        list.Add(new Inflow(argument, Inside, at.Location));
    }
}
