using SafeCompile.Bench;

// Allocation of small objects, recursion.
public sealed class BinaryTrees : IWorkload
{
    public double Run()
    {
        int total = 0;
        for (int i = 0; i < 16; i++) total += Count(Build(13));
        return total;
    }

    private static Node Build(int depth) => depth == 0 ? new Node(null, null) : new Node(Build(depth - 1), Build(depth - 1));

    private static int Count(Node node) => node.Left is null ? 1 : 1 + Count(node.Left) + Count(node.Right!);

    private sealed class Node(Node? left, Node? right)
    {
        public Node? Left => left;

        public Node? Right => right;
    }
}
