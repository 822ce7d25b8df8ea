using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// Type parameters as nodes; an edge from Q to P where an argument that mentions Q is passed for P, <i>expanding</i> when the
/// argument is more than Q itself. Strongly connected components by Tarjan (SIAM J. Comput. 1, 1972), without recursion.
/// </summary>
internal sealed class InstantiationGraph
{
    private readonly Dictionary<ITypeParameterSymbol, int> _component = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeParameterSymbol, List<Inflow>> _inflows;
    private readonly TypeShapes _shapes;

    public InstantiationGraph(Dictionary<ITypeParameterSymbol, List<Inflow>> inflows, TypeShapes shapes)
    {
        _inflows = inflows;
        _shapes = shapes;
        foreach (ITypeParameterSymbol p in inflows.Keys)
        {
            if (!_index.ContainsKey(p)) Visit(p);
        }

        _index.Clear();
        _low.Clear();
    }

    /// <summary>Components, those that others draw from first: a component comes after everything that flows into it.</summary>
    public List<List<ITypeParameterSymbol>> Components { get; } = [];

    public IReadOnlyList<Inflow> Inflows(ITypeParameterSymbol parameter) => _inflows.GetValueOrDefault(parameter) ?? [];

    public int Component(ITypeParameterSymbol parameter) => _component.GetValueOrDefault(parameter, -1);

    /// <summary>An argument that grows around a cycle, or null.</summary>
    public Inflow? ExpandingCycle()
    {
        foreach ((ITypeParameterSymbol parameter, List<Inflow> inflows) in _inflows)
        {
            foreach (Inflow inflow in inflows)
            {
                if (inflow.Argument is ITypeParameterSymbol) continue;
                foreach (ITypeParameterSymbol inner in _shapes.Of(inflow.Argument).Parameters)
                {
                    if (Component(inner) >= 0 && Component(inner) == Component(parameter)) return inflow;
                }
            }
        }

        return null;
    }

    private readonly Dictionary<ITypeParameterSymbol, int> _index = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeParameterSymbol, int> _low = new(SymbolEqualityComparer.Default);
    private readonly Stack<ITypeParameterSymbol> _open = [];

    private void Visit(ITypeParameterSymbol start)
    {
        var path = new Stack<(ITypeParameterSymbol Node, IEnumerator<ITypeParameterSymbol> Next)>();
        Enter(start);
        while (path.TryPeek(out var top))
        {
            if (top.Next.MoveNext())
            {
                ITypeParameterSymbol next = top.Next.Current;
                if (!_index.TryGetValue(next, out int seen)) Enter(next);
                else if (!_component.ContainsKey(next)) _low[top.Node] = Math.Min(_low[top.Node], seen);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var parent)) _low[parent.Node] = Math.Min(_low[parent.Node], _low[top.Node]);
            if (_low[top.Node] == _index[top.Node]) Close(top.Node);
        }

        void Enter(ITypeParameterSymbol node)
        {
            _index[node] = _low[node] = _index.Count;
            _open.Push(node);
            path.Push((node, Sources(node).GetEnumerator()));
        }
    }

    private void Close(ITypeParameterSymbol root)
    {
        List<ITypeParameterSymbol> members = [];
        ITypeParameterSymbol member;
        do
        {
            member = _open.Pop();
            _component[member] = Components.Count;
            members.Add(member);
        }
        while (!SymbolEqualityComparer.Default.Equals(member, root));
        Components.Add(members);
    }

    private IEnumerable<ITypeParameterSymbol> Sources(ITypeParameterSymbol parameter)
    {
        foreach (Inflow inflow in Inflows(parameter))
        {
            foreach (ITypeParameterSymbol source in _shapes.Of(inflow.Argument).Parameters) yield return source;
        }
    }
}
