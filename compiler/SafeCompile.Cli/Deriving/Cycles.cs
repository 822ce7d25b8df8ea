namespace SafeCompile.Cli.Deriving;

/// <summary>Strongly connected components. R. Tarjan, "Depth-first search and linear graph algorithms", 1972; with a stack of its own.</summary>
internal static class Cycles
{
    /// <summary>Which nodes can be reached from themselves.</summary>
    internal static bool[] Of(IReadOnlyList<List<int>> next)
    {
        bool[] cyclic = new bool[next.Count];
        foreach (List<int> component in Components(next))
        {
            bool again = component.Count > 1 || next[component[0]].Contains(component[0]);
            foreach (int node in component) cyclic[node] = again;
        }

        return cyclic;
    }

    /// <summary>The components; each after all that it can reach.</summary>
    internal static IEnumerable<List<int>> Components(IReadOnlyList<List<int>> next)
    {
        int[] order = new int[next.Count];
        int[] low = new int[next.Count];
        int[] edge = new int[next.Count];
        bool[] open = new bool[next.Count];
        var path = new Stack<int>();
        var waiting = new Stack<int>();
        int time = 0;
        for (int root = 0; root < next.Count; root++)
        {
            if (order[root] != 0) continue;
            Enter(root);
            while (path.TryPeek(out int node))
            {
                if (edge[node] < next[node].Count)
                {
                    int to = next[node][edge[node]++];
                    if (order[to] == 0) Enter(to);
                    else if (open[to]) low[node] = Math.Min(low[node], order[to]);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out int parent)) low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] != order[node]) continue;
                var component = new List<int>();
                int member;
                do
                {
                    member = waiting.Pop();
                    open[member] = false;
                    component.Add(member);
                }
                while (member != node);
                yield return component;
            }
        }

        void Enter(int node)
        {
            order[node] = low[node] = ++time;
            open[node] = true;
            path.Push(node);
            waiting.Push(node);
        }
    }
}
