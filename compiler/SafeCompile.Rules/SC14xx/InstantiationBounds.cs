using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>Upper bounds of what can be passed for a type parameter at run time.</summary>
/// <param name="Depth">Levels of the type.</param>
/// <param name="Nodes">Parts of the type written out.</param>
/// <param name="Count">Different types.</param>
/// <param name="Arguments">The arguments that reach it, for sizes.</param>
internal sealed record InstantiationBound(int Depth, int Nodes, int Count, IReadOnlyList<ITypeSymbol> Arguments);

/// <summary>
/// Bounds for all type parameters, in one pass over the components of a graph without expanding cycles: within a component only
/// bare parameters are passed on, so its bounds are the maximum (of depth and size) and the sum (of counts) of what enters it.
/// </summary>
internal sealed class InstantiationBounds
{
    private const int Saturated = 1 << 28;

    /// <summary>Instantiations may be this many times larger than what may be written in one place.</summary>
    private const int Factor = 4;

    private readonly Dictionary<GrowthNode, InstantiationBound> _bounds = [];

    public static InstantiationBounds None { get; } = new();

    public InstantiationBound? Of(ITypeParameterSymbol parameter) => _bounds.GetValueOrDefault(new GrowthNode(parameter, null));

    public static InstantiationBounds Compute(InstantiationGraph graph, Judgement judge, out bool small)
    {
        var bounds = new InstantiationBounds();
        small = true;
        foreach (List<GrowthNode> component in graph.Components)
        {
            int depth = 1, nodes = 1, count = 0;
            Location? at = null;
            List<ITypeSymbol> arguments = [];
            foreach (GrowthNode parameter in component)
            {
                foreach (Inflow inflow in graph.Inflows(parameter))
                {
                    if (inflow.Argument is ITypeParameterSymbol same && graph.Component(graph.Node(same, inflow.From)) == graph.Component(parameter)) continue;
                    at ??= inflow.At;
                    arguments.Add(inflow.Argument);
                    bounds.Enter(inflow, graph, judge.Shapes, ref depth, ref nodes, ref count);
                }
            }

            var bound = new InstantiationBound(depth, nodes, Math.Max(1, count), arguments);
            foreach (GrowthNode parameter in component) bounds._bounds[parameter] = bound;
            if (at is not null) small &= Judge(component[0].Parameter, bound, at, judge);
        }

        return bounds;
    }

    private void Enter(Inflow inflow, InstantiationGraph graph, TypeShapes shapes, ref int depth, ref int nodes, ref int count)
    {
        TypeShape shape = shapes.Of(inflow.Argument);
        int innerDepth = 0, innerNodes = 0, innerCount = 1;
        foreach (ITypeParameterSymbol p in shape.Parameters)
        {
            if (!_bounds.TryGetValue(graph.Node(p, inflow.From), out InstantiationBound? inner)) continue;
            innerDepth = Math.Max(innerDepth, inner.Depth);
            innerNodes = Math.Max(innerNodes, inner.Nodes);
            innerCount = (int)Math.Min(Saturated, (long)innerCount * inner.Count);
        }

        depth = Math.Max(depth, Math.Min(Saturated, shape.Depth + innerDepth));
        nodes = Math.Max(nodes, (int)Math.Min(Saturated, (long)shape.Nodes * Math.Max(1, innerNodes)));
        count = Math.Min(Saturated, count + innerCount);
    }

    private static bool Judge(ITypeParameterSymbol parameter, InstantiationBound bound, Location at, Judgement judge)
    {
        CompileLimits limits = judge.Limits;
        string? problem =
            bound.Count > limits.Instantiations ? $"more than {limits.Instantiations} different types"
            : bound.Depth > limits.GenericDepth * Factor ? $"types with more than {limits.GenericDepth * Factor} levels"
            : bound.Nodes > limits.GenericNodes * Factor ? $"types with more than {limits.GenericNodes * Factor} parts"
            : null;
        if (problem is null) return true;
        judge.Report("SC1413", at, $"Through this instantiation, type parameter '{parameter.Name}' can stand for {problem}. Use an interface instead of passing ever larger types on.");
        return false;
    }
}
