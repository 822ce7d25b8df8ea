// expect: ok
// why: loops whose rounds are known beforehand run as often as they are written, whatever happens to their variables
// output: 3141551413093867106223 4
// output: 3a 1a 4a 1a 5a xyz3141542526
// output: 3,1,4,1,5,3,3,3,0,1,2
// output: 246 5 2
// output: out of range
// output: null
// output: overflow
// output: 251 1865 18

using System.Text;

int[] a = [3, 1, 4, 1, 5];
StringBuilder log = new();
for (int i = 0; i < a.Length; i++) log.Append(a[i]);
for (int i = a.Length - 1; i >= 0; i--) log.Append(a[i]);
for (int i = 0, j = 9; i <= 6; i += 3, j--) log.Append(i).Append(j);
for (int i = 10; i > 0; i -= 4) log.Append(i);
for (int i = 5; i < 5; i++) log.Append('!');
for (int i = int.MaxValue; i < int.MaxValue; i++) log.Append('!');
int outer = 0;
for (outer = 2; outer < 4; outer++) log.Append(outer);
Console.WriteLine($"{log} {outer}");

foreach (int x in a) { foreach (char c in "ab") { if (c == 'b') continue; Console.Write($"{x}{c} "); } }
foreach (char c in "xyz".AsSpan()) Console.Write(c);
Span<int> cells = a;
foreach (var cell in cells) Console.Write(cell);
foreach (long wide in a) Console.Write(wide + 1L);
foreach (string s in Empty()) Console.Write(s);
Console.WriteLine();

List<Func<int>> later = [];
foreach (int x in a) later.Add(() => x);
for (int i = 0; i < 3; i++) later.Add(() => i);
for (int i = 0; i < 3; i++) { int copy = i; later.Add(() => copy); }
Console.WriteLine(string.Join(",", later.Select(f => f())));

int n = 3, rounds = 0;
for (int i = 0; i < n; i++) { if (rounds++ < 2) n++; }
for (int i = 0; i < a.Length; i++) { if (i == 1) a = [1, 2]; rounds++; }
for (int i = 0; i < 10; i++) { Skip(ref i); rounds++; }
for (int i = 0; i < 10; i++) { rounds += i.CompareTo(5); }
for (int i = 0; i < 4; i++) { try { if (i == 2) throw new InvalidOperationException(); rounds += 10; } catch (InvalidOperationException) { continue; } finally { for (int k = 0; k < 2; k++) rounds++; } }
for (int i = 0; i < 4; i++) { switch (i) { case 1: rounds += 100; break; case 2: goto case 1; default: continue; } }
Console.WriteLine($"{rounds} {n} {a.Length}");

try { for (int i = 0; ; i++) rounds += a[i]; }
catch (IndexOutOfRangeException) { Console.WriteLine("out of range"); }
try { int[]? none = null; for (int i = 0; i < none!.Length; i++) rounds++; }
catch (NullReferenceException) { Console.WriteLine("null"); }
try { checked { for (int i = int.MaxValue - 1; i <= int.MaxValue; i++) rounds++; } }
catch (OverflowException) { Console.WriteLine("overflow"); }
Console.WriteLine($"{rounds} {Nested(4)} {new Grid(3).Sum()}");

static void Skip(ref int i) => i += 4;
static string[] Empty() => [];
static int Nested(int size)
{
    int sum = 0;
    for (int i = 0; i < size; i++)
        for (int j = i; j < size; j++)
            for (int k = size; k > j; k--) sum += i * 100 + j * 10 + k;
    return sum;
}

class Grid(int size)
{
    readonly int[][] _rows = new int[size][];
    public int Sum()
    {
        int sum = 0;
        for (int y = 0; y < _rows.Length; y++)
        {
            _rows[y] = new int[size];
            for (int x = 0; x < size; x++) _rows[y][x] = x + y;
        }

        foreach (int[] row in _rows) foreach (int cell in row) sum += cell;
        return sum;
    }
}
