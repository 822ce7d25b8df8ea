// expect: ok
// why: foreach by pattern over a struct enumerator, with Dispose and by reference
// output: 3 2 1 disposed
// output: 567900

Countdown countdown = new(3);
foreach (int n in countdown)
    Console.Write($"{n} ");
Console.WriteLine();

Grid grid = new(2, 3);
foreach (ref int cell in grid)
    cell += 5;
int sum = 0;
foreach (int cell in grid)
    sum = sum * 10 + cell;
Console.WriteLine(sum);

readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int next) : IDisposable
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            Current = next--;
            return Current > 0;
        }

        public readonly void Dispose() => Console.Write("disposed");
    }
}

sealed class Grid(int rows, int columns)
{
    private readonly int[] _cells = [.. Enumerable.Range(0, rows * columns)];

    public Span<int>.Enumerator GetEnumerator() => _cells.AsSpan().GetEnumerator();
}
