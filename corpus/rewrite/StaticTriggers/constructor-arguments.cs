// What a constructor passes on is computed before any initialiser; a lambda runs nothing yet.
class Node(int depth)
{
    internal int Depth => depth;
}

class Counted : Node
{
    private static int s_made;

    static Counted() => s_made = 1;

    internal Counted() : this(Next(), () => 1) { }

    private Counted(int depth, Func<int> more) : base(Next() + depth + more()) { }

    private static int Next() => s_made++;
}
