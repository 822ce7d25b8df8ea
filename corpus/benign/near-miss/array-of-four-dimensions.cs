// expect: ok
// near: SC1415
// why: a table over two squares of a board has four dimensions
// output: 18 81 4
// output: abcd2

int[,,,] moves = new int[3, 3, 3, 3];
for (int x = 0; x < 3; x++)
    for (int y = 0; y < 3; y++)
        moves[x, y, y, x] = x + y;
int sum = 0;
foreach (int m in moves) sum += m;
Console.WriteLine($"{sum} {moves.Length} {moves.Rank}");

string[,,,] names = { { { { "a", "b" }, { "c", "d" } } } };
foreach (string name in names) Console.Write(name);
foreach (var none in new int[2, 2, 2, 0]) Console.Write(none);
Console.WriteLine(names.GetLength(3));
