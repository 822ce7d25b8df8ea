using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// Type parameters as nodes; an edge from Q to P where an argument that mentions Q is passed for P, <i>expanding</i> when the
/// argument is more than Q itself. Strongly connected components by Tarjan (SIAM J. Comput. 1, 1972), without recursion.
/// </summary>
internal sealed class InstantiationGraph
{
    private readonly Dictionary<GrowthNode, int> _component = [];
    private readonly Dictionary<GrowthNode, List<Inflow>> _inflows = [];
    private readonly TypeShapes _shapes;
    private readonly DirectMethods? _direct;

    /// <summary>The graph of what was collected. Without <paramref name="direct"/> a parameter is one node, whoever's code it stands in.</summary>
    public InstantiationGraph(Dictionary<GrowthNode, List<Inflow>> inflows, TypeShapes shapes, DirectMethods? direct)
    {
        _shapes = shapes;
        _direct = direct;
        foreach ((GrowthNode seen, List<Inflow> entering) in inflows)
        {
            GrowthNode node = Node(seen.Parameter, seen.In);
            // What reaches a method's type reaches the type as well, at the same place.
            if (seen.In is not null && node.In is null) continue;
            if (!_inflows.TryGetValue(node, out List<Inflow>? list)) _inflows[node] = list = [];
            foreach (Inflow inflow in entering)
            {
                if (!SymbolEqualityComparer.Default.Equals(inflow.Argument, node.Parameter) || node.In is not null) list.Add(inflow);
            }
        }

        foreach (GrowthNode p in _inflows.Keys)
        {
            if (!_index.ContainsKey(p)) Visit(p);
        }

        _index.Clear();
        _low.Clear();
    }

    /// <summary>Components, those that others draw from first: a component comes after everything that flows into it.</summary>
    public List<List<GrowthNode>> Components { get; } = [];

    public IReadOnlyList<Inflow> Inflows(GrowthNode parameter) => _inflows.GetValueOrDefault(parameter) ?? [];

    public int Component(GrowthNode parameter) => _component.GetValueOrDefault(parameter, -1);

    /// <summary>The node of a parameter that is mentioned in <paramref name="method"/>.</summary>
    public GrowthNode Node(ITypeParameterSymbol parameter, IMethodSymbol? method) => _direct?.Node(parameter, method) ?? new GrowthNode(parameter, null);

    /// <summary>An argument that grows around a cycle, or null.</summary>
    public Inflow? ExpandingCycle()
    {
        foreach ((GrowthNode parameter, List<Inflow> inflows) in _inflows)
        {
            foreach (Inflow inflow in inflows)
            {
                if (inflow.Argument is ITypeParameterSymbol) continue;
                foreach (ITypeParameterSymbol inner in _shapes.Of(inflow.Argument).Parameters)
                {
                    int source = Component(Node(inner, inflow.From));
                    if (source >= 0 && source == Component(parameter)) return inflow;
                }
            }
        }

        return null;
    }

    private readonly Dictionary<GrowthNode, int> _index = [];
    private readonly Dictionary<GrowthNode, int> _low = [];
    private readonly Stack<GrowthNode> _open = [];

    private void Visit(GrowthNode start)
    {
        var path = new Stack<(GrowthNode Node, IEnumerator<GrowthNode> Next)>();
        Enter(start);
        while (path.TryPeek(out var top))
        {
            if (top.Next.MoveNext())
            {
                GrowthNode next = top.Next.Current;
                if (!_index.TryGetValue(next, out int seen)) Enter(next);
                else if (!_component.ContainsKey(next)) _low[top.Node] = Math.Min(_low[top.Node], seen);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var parent)) _low[parent.Node] = Math.Min(_low[parent.Node], _low[top.Node]);
            if (_low[top.Node] == _index[top.Node]) Close(top.Node);
        }

        void Enter(GrowthNode node)
        {
            _index[node] = _low[node] = _index.Count;
            _open.Push(node);
            path.Push((node, Sources(node).GetEnumerator()));
        }
    }

    private void Close(GrowthNode root)
    {
        List<GrowthNode> members = [];
        GrowthNode member;
        do
        {
            member = _open.Pop();
            _component[member] = Components.Count;
            members.Add(member);
        }
        while (member != root);
        Components.Add(members);
    }

    private IEnumerable<GrowthNode> Sources(GrowthNode parameter)
    {
        foreach (Inflow inflow in Inflows(parameter))
        {
            foreach (ITypeParameterSymbol source in _shapes.Of(inflow.Argument).Parameters) yield return Node(source, inflow.From);
        }
    }
}
