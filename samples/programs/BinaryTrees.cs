// Binary trees: builds and drops many small trees (the allocator's benchmark), then uses a balanced search tree for real work.
// Usage: BinaryTrees [depth]      default 11

int maxDepth = Math.Max(6, args.Length > 0 ? int.Parse(args[0]) : 11);
const int MinDepth = 4;

Console.WriteLine($"stretch tree of depth {maxDepth + 1,-4} check: {Tree.Build(maxDepth + 1).Count()}");
Tree longLived = Tree.Build(maxDepth);
for (int depth = MinDepth; depth <= maxDepth; depth += 2)
{
    int rounds = 1 << (maxDepth - depth + MinDepth);
    int check = 0;
    for (int i = 0; i < rounds; i++)
        check += Tree.Build(depth).Count();
    Console.WriteLine($"{rounds,-6} trees of depth {depth,-6} check: {check}");
}
Console.WriteLine($"long lived tree of depth {maxDepth,-2} check: {longLived.Count()}");

SortedSetDemo();

static void SortedSetDemo()
{
    AvlSet<int> numbers = [];
    int x = 1;
    for (int i = 0; i < 2000; i++)
    {
        x = x * 75 % 65537;
        numbers.Add(x);
    }
    int before = numbers.Count;
    foreach (int number in numbers.Where(k => k % 3 == 0).ToList())
        numbers.Remove(number);
    Console.WriteLine($"avl: {before} numbers, {numbers.Count} after removing multiples of 3, height {numbers.Height}");
    Console.WriteLine($"avl: first {string.Join(" ", numbers.Take(6))}, contains 65536: {numbers.Contains(65536)}");
    Console.WriteLine($"avl: ascending: {numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second)}");

    AvlSet<string> words = ["pear", "apple", "fig", "plum", "apple", "cherry"];
    Console.WriteLine($"avl: {string.Join(", ", words)}");
}

sealed record Tree(Tree? Left, Tree? Right)
{
    public static Tree Build(int depth) => depth == 0 ? new(null, null) : new(Build(depth - 1), Build(depth - 1));

    public int Count() => 1 + (Left?.Count() ?? 0) + (Right?.Count() ?? 0);
}

/// <summary>A set kept in an AVL tree (Adelson-Velsky and Landis, 1962): heights of siblings differ by at most one.</summary>
sealed class AvlSet<T> : IEnumerable<T> where T : IComparable<T>
{
    private Node? _root;

    public int Count { get; private set; }
    public int Height => HeightOf(_root);

    public bool Add(T item)
    {
        int before = Count;
        _root = Insert(_root, item);
        return Count > before;
    }

    public bool Remove(T item)
    {
        int before = Count;
        _root = Delete(_root, item);
        return Count < before;
    }

    public bool Contains(T item)
    {
        Node? node = _root;
        while (node is not null)
        {
            int order = item.CompareTo(node.Item);
            if (order == 0)
                return true;
            node = order < 0 ? node.Left : node.Right;
        }
        return false;
    }

    public IEnumerator<T> GetEnumerator()
    {
        Stack<Node> path = new();
        Node? node = _root;
        while (node is not null || path.Count > 0)
        {
            for (; node is not null; node = node.Left)
                path.Push(node);
            node = path.Pop();
            yield return node.Item;
            node = node.Right;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private Node Insert(Node? node, T item)
    {
        if (node is null)
        {
            Count++;
            return new(item);
        }
        switch (item.CompareTo(node.Item))
        {
            case < 0:
                node.Left = Insert(node.Left, item);
                break;
            case > 0:
                node.Right = Insert(node.Right, item);
                break;
            default:
                return node;
        }
        return Balance(node);
    }

    private Node? Delete(Node? node, T item)
    {
        if (node is null)
            return null;
        int order = item.CompareTo(node.Item);
        if (order < 0)
            node.Left = Delete(node.Left, item);
        else if (order > 0)
            node.Right = Delete(node.Right, item);
        else if (node is { Left: { } left, Right: { } right })
        {
            Node next = right;
            while (next.Left is not null)
                next = next.Left;
            node.Item = next.Item;
            node.Left = left;
            node.Right = Delete(right, next.Item);
        }
        else
        {
            Count--;
            return node.Left ?? node.Right;
        }
        return Balance(node);
    }

    private static Node Balance(Node node)
    {
        node.Update();
        switch (node.Tilt)
        {
            case > 1:
                if (node.Left!.Tilt < 0)
                    node.Left = RotateLeft(node.Left);
                return RotateRight(node);
            case < -1:
                if (node.Right!.Tilt > 0)
                    node.Right = RotateRight(node.Right);
                return RotateLeft(node);
            default:
                return node;
        }
    }

    private static Node RotateRight(Node node)
    {
        Node pivot = node.Left!;
        (node.Left, pivot.Right) = (pivot.Right, node);
        node.Update();
        pivot.Update();
        return pivot;
    }

    private static Node RotateLeft(Node node)
    {
        Node pivot = node.Right!;
        (node.Right, pivot.Left) = (pivot.Left, node);
        node.Update();
        pivot.Update();
        return pivot;
    }

    private static int HeightOf(Node? node) => node?.Height ?? 0;

    private sealed class Node(T item)
    {
        public T Item = item;
        public Node? Left, Right;

        public int Height { get; private set; } = 1;
        public int Tilt => HeightOf(Left) - HeightOf(Right);

        public void Update() => Height = 1 + Math.Max(HeightOf(Left), HeightOf(Right));
    }
}
