namespace SafeCompile.Cli.Deriving;

/// <summary>Everything that was walked, and what each node reaches: its own facts and those of what it calls, to the end.</summary>
internal sealed class CallGraph
{
    private readonly List<MethodInstance> _nodes = [];
    private readonly List<List<int>> _next = [];
    private readonly List<HashSet<Fact>> _own = [];
    private readonly Dictionary<(MethodModel, string), int> _numbers = [];
    private readonly Dictionary<Fact, int> _factNumbers = [];
    private readonly List<Fact> _facts = [];
    private ulong[][] _reached = [];

    /// <summary>Adds a root and all that it calls.</summary>
    internal int Add(MethodInstance root)
    {
        int first = Number(root);
        for (int i = _own.Count; i < _nodes.Count; i++)
        {
            var facts = new HashSet<Fact>();
            BodyScan? scan = BodyScan.Of(_nodes[i], facts);
            _own.Add(facts);
            _next.Add(scan is null ? [] : [.. scan.Callees.Select(Number).Distinct()]);
        }

        return first;
    }

    /// <summary>Sums up, callees first; the methods of a recursion reach the same.</summary>
    internal void Solve()
    {
        foreach (Fact fact in _own.SelectMany(o => o)) Fact(fact);
        List<List<int>> components = [.. Cycles.Components(_next)];
        foreach (List<int> component in components)
            if (component.Count > 1 || _next[component[0]].Contains(component[0]))
                foreach (int node in component) _own[node].Add(new(ReachKind.Loop, _nodes[node].Method.FullName));
        foreach (Fact fact in _own.SelectMany(o => o)) Fact(fact);

        _reached = new ulong[_nodes.Count][];
        foreach (List<int> component in components)
        {
            ulong[] set = new ulong[(_facts.Count + 63) / 64];
            foreach (int node in component)
            {
                foreach (Fact fact in _own[node]) set[_factNumbers[fact] >> 6] |= 1UL << _factNumbers[fact];
                foreach (int callee in _next[node])
                    if (_reached[callee] is { } other)
                        for (int w = 0; w < set.Length; w++) set[w] |= other[w];
            }

            foreach (int node in component) _reached[node] = set;
        }
    }

    /// <summary>What a node reaches, in the order of reports.</summary>
    internal IEnumerable<Fact> Reached(int node) => _facts.Where((_, f) => (_reached[node][f >> 6] & (1UL << f)) != 0).Order();

    /// <summary>A shortest chain of calls from a node to one that does this itself.</summary>
    internal IReadOnlyList<string> Path(int node, Fact fact)
    {
        var from = new Dictionary<int, int> { [node] = -1 };
        var queue = new Queue<int>([node]);
        while (queue.TryDequeue(out int at))
        {
            if (_own[at].Contains(fact))
            {
                var path = new List<string>();
                for (; at >= 0; at = from[at]) path.Add(_nodes[at].Method.FullName);
                path.Reverse();
                return path;
            }

            foreach (int next in _next[at])
                if (from.TryAdd(next, at)) queue.Enqueue(next);
        }

        return [];
    }

    private int Number(MethodInstance instance)
    {
        if (!_numbers.TryGetValue(instance.Key, out int number))
        {
            _numbers[instance.Key] = number = _nodes.Count;
            _nodes.Add(instance);
        }

        return number;
    }

    private void Fact(Fact fact)
    {
        if (_factNumbers.TryAdd(fact, _facts.Count)) _facts.Add(fact);
    }
}
