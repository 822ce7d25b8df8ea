// expect: ok
// why: a matrix with a two-dimensional indexer, a ring buffer, indexers in initialisers
// output: 1 10 0 | 10 0 6
// output: cdee
// output: cXe

Matrix m = new(2, 3) { [0, 0] = 1, [1, 2] = 5 };
m[0, 1] += m[1, 2]++;
m[1, 0] = m[0, 1] = m[0, 1] * 2;
Console.WriteLine(m);

Ring<string> ring = new(3);
foreach (string word in "a b c d e".Split(' '))
    ring.Push(word);
Console.WriteLine($"{ring[0]}{ring[1]}{ring[2]}{ring[-1]}");
ring[1] = "X";
Console.WriteLine(string.Join("", ring.Items()));

sealed class Matrix(int rows, int columns)
{
    private readonly double[] _cells = new double[rows * columns];

    public double this[int row, int column]
    {
        get => _cells[row * columns + column];
        set => _cells[row * columns + column] = value;
    }

    public override string ToString() => string.Join(" | ", Enumerable.Range(0, rows).Select(r => string.Join(" ", Enumerable.Range(0, columns).Select(c => this[r, c]))));
}

sealed class Ring<T>(int capacity)
{
    private readonly T[] _items = new T[capacity];
    private int _next;

    public ref T this[int i] => ref _items[((_next + i) % capacity + capacity) % capacity];

    public void Push(T item)
    {
        _items[_next] = item;
        _next = (_next + 1) % capacity;
    }

    public IEnumerable<T> Items()
    {
        for (int i = 0; i < capacity; i++)
            yield return this[i];
    }
}
