// Sudoku: constraint propagation on bit sets, then search on the cell with the fewest candidates. Also counts solutions.
// Usage: Sudoku [81 characters, 0 or . = empty …]

using System.Numerics;
using System.Text;

(string Name, string Grid)[] puzzles =
[
    ("easy", "003020600900305001001806400008102900700000008006708200002609500800203009005010300"),
    ("hard", "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"),
    ("ambiguous", ".2..4..7.4......1......1...2.5.....9...3.4...6.....8.5...9......7......3.3..8..6."),
    ("two answers", "..3456789456789123789123456.." + "4365897365897214897214365531642978642978531978531642"),
    ("impossible", "11......." + new string('.', 72)),
    ("hopeless", ".....5.8....6.1.43..........1.5........1.6...3.......553.....61........4........."),
    ("too short", "123"),
];

IEnumerable<(string Name, string Grid)> all = puzzles.Concat(args.Select((grid, i) => ($"argument {i + 1}", grid)));
foreach (var (name, grid) in all)
{
    Console.WriteLine($"== {name}");
    if (Board.Parse(grid, out string? problem) is not { } board)
    {
        Console.WriteLine(problem);
        continue;
    }
    Console.WriteLine($"{board.Solved} cells known after propagation");
    Solver solver = new(limit: 5_000);
    List<Board> solutions = [.. solver.Solve(board).Take(3)];
    string verdict = solutions.Count switch
    {
        0 => solver.GaveUp ? "nothing found" : "no solution",
        1 => "one solution",
        3 => "many solutions",
        var n => $"{n} solutions",
    };
    Console.WriteLine($"{verdict}, {solver.Guesses} guesses");
    if (solutions is [var solution, ..])
    {
        Console.WriteLine(solution);
        Console.WriteLine($"valid: {solution.IsComplete}");
    }
}

/// <summary>A set of digits 1..9 in nine bits.</summary>
readonly struct Digits : IEquatable<Digits>
{
    public static readonly Digits All = new(0b1_1111_1111);
    public static readonly Digits None = default;

    private readonly ushort _bits;

    private Digits(int bits) => _bits = (ushort)bits;

    public int Count => BitOperations.PopCount(_bits);
    public int Single => BitOperations.TrailingZeroCount(_bits) + 1;
    public bool Contains(Digits other) => (_bits & other._bits) != 0;

    public static implicit operator Digits(int digit) =>
        digit is >= 1 and <= 9 ? new(1 << (digit - 1)) : throw new ArgumentOutOfRangeException(nameof(digit));

    public static Digits operator -(Digits set, Digits without) => new(set._bits & ~without._bits);
    public static Digits operator |(Digits a, Digits b) => new(a._bits | b._bits);
    public static bool operator ==(Digits a, Digits b) => a._bits == b._bits;
    public static bool operator !=(Digits a, Digits b) => !(a == b);

    public IEnumerator<int> GetEnumerator()
    {
        for (int bits = _bits; bits != 0; bits &= bits - 1)
            yield return BitOperations.TrailingZeroCount(bits) + 1;
    }

    public bool Equals(Digits other) => this == other;
    public override bool Equals(object? obj) => obj is Digits other && Equals(other);
    public override int GetHashCode() => _bits;
}

sealed class Board
{
    private const int Size = 81;

    // For each cell the three units (row, column, box) and the twenty cells that share one with it.
    private static readonly int[][][] Units;
    private static readonly int[][] Peers;

    private readonly Digits[] _cells;

    static Board()
    {
        List<int[]> units = [];
        for (int i = 0; i < 9; i++)
        {
            int k = i;
            units.Add([.. Enumerable.Range(0, 9).Select(j => k * 9 + j)]);
            units.Add([.. Enumerable.Range(0, 9).Select(j => j * 9 + k)]);
            units.Add([.. Enumerable.Range(0, 9).Select(j => (k / 3 * 3 + j / 3) * 9 + k % 3 * 3 + j % 3)]);
        }
        Units = [.. Enumerable.Range(0, Size).Select(cell => units.Where(u => Array.IndexOf(u, cell) >= 0).ToArray())];
        Peers = [.. Units.Select((of, cell) => of.SelectMany(unit => unit).Distinct().Where(other => other != cell).ToArray())];
    }

    private Board(Digits[] cells) => _cells = cells;

    public Digits this[int cell] => _cells[cell];
    public int Solved => _cells.Count(c => c.Count == 1);
    public bool IsComplete => Solved == Size && Units.All(of => of.All(IsFull));

    /// <summary>The board after propagation, or null and the <paramref name="problem"/>.</summary>
    public static Board? Parse(string text, out string? problem)
    {
        problem = null;
        if (text.Length != Size)
        {
            problem = $"{text.Length} characters, not {Size}";
            return null;
        }
        Digits[] cells = new Digits[Size];
        Array.Fill(cells, Digits.All);
        Board result = new(cells);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '1' and <= '9' and var c && !result.Assign(i, c - '0'))
            {
                problem = $"{c} in row {i / 9 + 1}, column {i % 9 + 1} contradicts the others";
                return null;
            }
        }
        return result;
    }

    /// <summary>A copy with <paramref name="digit"/> in <paramref name="cell"/> and what follows from it; null on a contradiction.</summary>
    public Board? With(int cell, int digit)
    {
        Board copy = new([.. _cells]);
        return copy.Assign(cell, digit) ? copy : null;
    }

    public int MostConstrained()
    {
        int best = -1;
        for (int i = 0; i < Size; i++)
            if (_cells[i].Count > 1 && (best < 0 || _cells[i].Count < _cells[best].Count))
                best = i;
        return best;
    }

    public override string ToString()
    {
        StringBuilder text = new();
        for (int row = 0; row < 9; row++)
        {
            if (row is 3 or 6)
                text.Append("------+-------+------\n");
            for (int column = 0; column < 9; column++)
            {
                Digits cell = _cells[row * 9 + column];
                text.Append(cell.Count == 1 ? (char)('0' + cell.Single) : '.');
                text.Append(column switch { 2 or 5 => " | ", 8 => "", _ => " " });
            }
            if (row < 8)
                text.Append('\n');
        }
        return text.ToString();
    }

    private bool IsFull(int[] unit) => unit.Aggregate(Digits.None, (seen, cell) => seen | _cells[cell]) == Digits.All;

    private bool Assign(int cell, int digit)
    {
        if (!_cells[cell].Contains(digit))
            return false;
        foreach (int other in _cells[cell] - digit)
            if (!Eliminate(cell, other))
                return false;
        return true;
    }

    private bool Eliminate(int cell, int digit)
    {
        if (!_cells[cell].Contains(digit))
            return true;
        _cells[cell] -= digit;
        Digits left = _cells[cell];
        if (left == Digits.None)
            return false;
        if (left.Count == 1)
        {
            foreach (int peer in Peers[cell])
                if (!Eliminate(peer, left.Single))
                    return false;
        }
        foreach (int[] unit in Units[cell])
        {
            int[] places = Array.FindAll(unit, c => _cells[c].Contains(digit));
            if (places is [] || (places is [var only] && !Assign(only, digit)))
                return false;
        }
        return true;
    }
}

sealed class Solver(int limit)
{
    public int Guesses { get; private set; }
    public bool GaveUp => Guesses > limit;

    /// <summary>All solutions, found as they are asked for.</summary>
    public IEnumerable<Board> Solve(Board board)
    {
        int cell = board.MostConstrained();
        if (cell < 0)
        {
            yield return board;
            yield break;
        }
        foreach (int digit in board[cell])
        {
            if (GaveUp)
                yield break;
            Guesses++;
            if (board.With(cell, digit) is not { } next)
                continue;
            foreach (Board solution in Solve(next))
                yield return solution;
        }
    }
}
