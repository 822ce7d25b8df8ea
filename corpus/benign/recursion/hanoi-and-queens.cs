// expect: ok
// why: towers of Hanoi, eight queens and flood fill
// output: 31 moves: AC AB CB AC BA BC AC
// output: 4 92
// output: 3 4 oo#..|o#o#.|#ooo#

List<string> moves = [];
Hanoi(5, 'A', 'C', 'B');
Console.WriteLine($"{moves.Count} moves: {string.Join(" ", moves.Take(7))}");
Console.WriteLine($"{Queens(6, 0, [])} {Queens(8, 0, [])}");

char[][] map = [.. "..#..|.#.#.|#...#".Split('|').Select(r => r.ToCharArray())];
Console.WriteLine($"{Fill(map, 0, 0)} {Fill(map, 1, 2)} {string.Join("|", map.Select(r => new string(r)))}");

void Hanoi(int n, char from, char to, char via)
{
    if (n == 0)
        return;
    Hanoi(n - 1, from, via, to);
    moves.Add($"{from}{to}");
    Hanoi(n - 1, via, to, from);
}

static int Queens(int n, int row, Stack<int> placed)
{
    if (row == n)
        return 1;
    int count = 0;
    for (int column = 0; column < n; column++)
    {
        int distance = 0;
        if (placed.All(other => other != column && Math.Abs(other - column) != ++distance))
        {
            placed.Push(column);
            count += Queens(n, row + 1, placed);
            placed.Pop();
        }
    }
    return count;
}

static int Fill(char[][] map, int y, int x)
{
    if (y < 0 || x < 0 || y >= map.Length || x >= map[y].Length || map[y][x] != '.')
        return 0;
    map[y][x] = 'o';
    return 1 + Fill(map, y - 1, x) + Fill(map, y + 1, x) + Fill(map, y, x - 1) + Fill(map, y, x + 1);
}
