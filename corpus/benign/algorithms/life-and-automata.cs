// expect: ok
// why: Conway's Life on a torus and an elementary cellular automaton
// output: (4, 6) (5, 4) (5, 6) (6, 5) (6, 6)
// output: ...............#...............
// output: ..............#.#..............
// output: .............#...#.............
// output: ............#.#.#.#............
// output: ...........#.......#...........
// output: ..........#.#.....#.#..........

HashSet<(int X, int Y)> glider = [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)];
HashSet<(int X, int Y)> cells = glider;
for (int i = 0; i < 16; i++)
    cells = Step(cells, 8);
Console.WriteLine(string.Join(" ", cells.Order()));
bool[] row = new bool[31];
row[15] = true;
for (int i = 0; i < 6; i++)
{
    Console.WriteLine(string.Concat(row.Select(c => c ? '#' : '.')));
    row = [.. row.Select((_, x) => (90 >> (At(x - 1) * 4 + At(x) * 2 + At(x + 1)) & 1) == 1)];
}

int At(int x) => x >= 0 && x < row.Length && row[x] ? 1 : 0;

static HashSet<(int X, int Y)> Step(HashSet<(int X, int Y)> cells, int size) =>
    (from cell in cells
     from dx in (int[])[-1, 0, 1]
     from dy in (int[])[-1, 0, 1]
     where (dx, dy) != (0, 0)
     group cell by ((cell.X + dx + size) % size, (cell.Y + dy + size) % size) into g
     where g.Count() == 3 || (g.Count() == 2 && cells.Contains(g.Key))
     select g.Key).ToHashSet();
