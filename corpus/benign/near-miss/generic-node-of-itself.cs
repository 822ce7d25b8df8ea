// expect: ok
// near: SC1413
// why: a type that mentions an instantiation of itself with its own parameter is not expanding
// output: 6

var root = new Node<int>(1, [new Node<int>(2, []), new Node<int>(3, [])]);
Console.WriteLine(root.Sum(x => x));

class Node<T>(T value, List<Node<T>> children)
{
    public int Sum(Func<T, int> f) => f(value) + children.Sum(c => c.Sum(f));
}
