// expect: ok
// near: SC4002
// why: a few ?[ in one expression, and many in one method, are ordinary
// output: 47

int[]?[]? grid = [[1, 2], null, [3]];
int?[] optional = [1, null, 3];
int sum = 0;
for (int i = 0; i < 3; i++)
{
    sum += grid?[i]?[0] ?? 10;
    if (grid?[i]?[0] == 1) { sum++; }
    if (grid?[i]?[0] == 2) { sum++; }
    if (grid?[i]?[0] == 3) { sum++; }
    if (grid?[i]?[0] == 4) { sum++; }
    Add(grid?[i]?[0], grid?[i]?[0], grid?[i]?[0], grid?[i]?[0], grid?[i]?[0], grid?[i]?[0]);
    bool odd = i % 2 == 1;
    int[] chosen = odd ? [1, 2] : [3];
    sum += chosen.Length;
}

Console.WriteLine(sum + optional.Length);

void Add(int? a, int? b, int? c, int? d, int? e, int? f) => sum += (a ?? 0) + (b ?? 0) + (c ?? 0) + (d ?? 0) + (e ?? 0) + (f ?? 0);
