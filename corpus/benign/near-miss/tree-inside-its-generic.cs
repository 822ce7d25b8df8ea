// expect: ok
// near: SC1413 SC1414
// why: a nested node of the same instantiation, and one that derives from it
// output: 1 2 3

var tree = new Tree<int>.Branch(new Tree<int>.Leaf(1), new Tree<int>.Branch(new Tree<int>.Leaf(2), new Tree<int>.Leaf(3)));
Console.WriteLine(string.Join(" ", tree.Items()));

abstract class Tree<T>
{
    public abstract IEnumerable<T> Items();

    public sealed class Leaf(T item) : Tree<T>
    {
        public override IEnumerable<T> Items() => [item];
    }

    public sealed class Branch(Tree<T> left, Tree<T> right) : Tree<T>
    {
        public override IEnumerable<T> Items() => left.Items().Concat(right.Items());
    }
}
