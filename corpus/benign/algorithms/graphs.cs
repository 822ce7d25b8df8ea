// expect: ok
// why: breadth-first, depth-first, topological order, shortest paths, union-find
// output: socks trousers shoes shirt belt tie jacket
// output: 0 7 9 20 20 11
// output: ++++- 6 True False

Dictionary<string, string[]> graph = new()
{
    ["shirt"] = ["tie", "belt"],
    ["tie"] = ["jacket"],
    ["trousers"] = ["shoes", "belt"],
    ["belt"] = ["jacket"],
    ["socks"] = ["shoes"],
    ["shoes"] = [],
    ["jacket"] = [],
};
Console.WriteLine(string.Join(" ", Topological(graph)));

(int To, int Cost)[][] roads = [[(1, 7), (2, 9), (5, 14)], [(2, 10), (3, 15)], [(3, 11), (5, 2)], [(4, 6)], [], [(4, 9)]];
Console.WriteLine(string.Join(" ", Shortest(roads, 0)));

UnionFind sets = new(10);
foreach (var (a, b) in ((int, int)[])[(1, 2), (3, 4), (2, 3), (8, 9), (4, 1)])
    Console.Write(sets.Union(a, b) ? "+" : "-");
Console.WriteLine($" {sets.Sets} {sets.Find(1) == sets.Find(4)} {sets.Find(0) == sets.Find(9)}");

static List<string> Topological(Dictionary<string, string[]> graph)
{
    List<string> order = [];
    HashSet<string> seen = [];
    foreach (string node in graph.Keys)
        Visit(node);
    order.Reverse();
    return order;

    void Visit(string node)
    {
        if (!seen.Add(node))
            return;
        foreach (string next in graph[node])
            Visit(next);
        order.Add(node);
    }
}

static int[] Shortest((int To, int Cost)[][] roads, int from)
{
    int[] distance = new int[roads.Length];
    Array.Fill(distance, int.MaxValue);
    distance[from] = 0;
    PriorityQueue<int, int> open = new([(from, 0)]);
    while (open.TryDequeue(out int here, out int known))
    {
        if (known > distance[here])
            continue;
        foreach (var (to, cost) in roads[here])
        {
            if (known + cost >= distance[to])
                continue;
            distance[to] = known + cost;
            open.Enqueue(to, distance[to]);
        }
    }
    return distance;
}

sealed class UnionFind(int size)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, size)];

    public int Sets { get; private set; } = size;

    public int Find(int x) => _parent[x] == x ? x : _parent[x] = Find(_parent[x]);

    public bool Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
            return false;
        _parent[a] = b;
        Sets--;
        return true;
    }
}
