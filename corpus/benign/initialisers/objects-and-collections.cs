// expect: ok
// why: object, collection, nested, index and dictionary initialisers, required and init members, spreads
// value: "o1 nut3,?1 [default, changed],[gift, no] Ulm Main 2 123456 abc 15 2 6 3 2"

public class Plugin
{
    private sealed class Order
    {
        public required string Id { get; init; }
        public List<Line> Lines { get; } = [];
        public Dictionary<string, string> Tags { get; } = new() { ["default"] = "yes" };
        public Address To { get; } = new();
        public int Priority { get; set; } = 1;
    }

    private sealed class Line
    {
        public string Item { get; set; } = "?";
        public int Count { get; set; }
    }

    private sealed class Address
    {
        public string? City;
        public string? Street { get; set; }
    }

    public static object Run(object[] args)
    {
        Order order = new()
        {
            Id = "o1",
            Lines = { new() { Item = "nut", Count = 3 }, new() { Count = 1 } },
            Tags = { ["gift"] = "no", ["default"] = "changed" },
            To = { City = "Ulm", Street = "Main" },
            Priority = 1 + 1,
        };
        int[] middle = [2, 3];
        List<int> all = [1, .. middle, .. Enumerable.Range(4, 2), 6];
        IReadOnlyList<string> readOnly = ["a", .. "bc".Select(c => $"{c}")];
        IEnumerable<int> sequence = [7, 8];
        HashSet<int> set = [1, 1, 2];
        int[][] nested = [[1], [], [.. all]];
        Span<int> span = [1, 2, 3];
        Dictionary<int, List<int>> map = new() { [1] = [1, 2], [2] = [] };
        return $"{order.Id} {string.Join(",", order.Lines.Select(l => l.Item + l.Count))} {string.Join(",", order.Tags)} {order.To.City} {order.To.Street} {order.Priority} "
            + $"{string.Join("", all)} {string.Concat(readOnly)} {sequence.Sum()} {set.Count} {nested[2].Length} {span[^1]} {map[1].Count}";
    }
}
