// expect: ok
// why: target-typed new, default literals, conditional and collection targets, const expressions
// value: "12 (0, ) 3 9 1 3 0 2 12 wWidth 0.5 Sum"

public class Plugin
{
    private const int Width = 4, Height = Width * 3;
    private const string Title = "w" + nameof(Width);
    private const double Half = Width / 8.0;
    private static readonly Dictionary<string, List<int>> s_map = new() { ["a"] = new() { 1, 2 } };

    private sealed class Node(int value = 1, Node? next = null)
    {
        public int Sum => value + (next?.Sum ?? 0);
    }

    public static object Run(object[] args)
    {
        Node node = new(5, new(6, new()));
        (int, string) pair = default;
        Node[] nodes = [new(), new(2)];
        Node chosen = args.Length == 0 ? new(value: 9) : node;
        int? maybe = args.Length == 0 ? 1 : null;
        List<int> list = args.Length > 0 ? [1] : [1, 2, 3];
        int zero = default;
        return $"{node.Sum} {pair} {nodes.Sum(n => n.Sum)} {chosen.Sum} {maybe} {list.Count} {zero} {s_map["a"].Count} {Height} {Title} {Half} {nameof(Node.Sum)}";
    }
}
