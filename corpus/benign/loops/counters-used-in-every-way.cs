// expect: ok
// why: whatever is done with the value of a counter or a bound, a counted loop still is one
// output: 0120:003    00acabc00False-13(0, 3)030033Falsez030333a0789010981:003    11bbbc01False-13(1, 3)131133Falseo132443b1789111102:003    22cac02False-13(2, 3)232233Truem234553c278921201-23699
// output: 384

using System.Text;

Console.WriteLine(Use(3, "abc", [7, 8, 9]));
Console.WriteLine(Inner(2) + Refs(3) + Deep(4));

static string Use(int n, string text, int[] a)
{
    StringBuilder log = new();
    List<int> list = [];
    Dictionary<int, int> table = [];
    for (int i = 0; i < n; i++)
    {
        log.Append($"{i}:{n:D3} {i,4}").Append(i).Append(text[i]).Append(text[^(i + 1)]).Append(text[i..n]);
        log.Append(i.ToString("D2", null)).Append(i.Equals(n)).Append(i.CompareTo(n)).Append(n.GetHashCode());
        (int, int) pair = (i, n);
        object boxed = i;
        int? maybe = n;
        long wide = i;
        list.Add(i);
        table[i] = n;
        log.Append(pair).Append(boxed).Append(maybe).Append(wide).Append(list[i]).Append(table[i]).Append(Math.Max(i, n));
        log.Append(i is > 1 and < 5).Append(i switch { 0 => "z", 1 when n > 2 => "o", _ => "m" }).Append(string.Format("{0}{1}", i, n));
        log.Append(default(Op).Twice(i)).Append(new Op { V = i } + n).Append(Own(i, n)).Append(i == n ? i : n).Append((char)('a' + i));
        Console.Write("{0}", i);
        int[] copy = [i, n, .. a];
        foreach (int x in copy) { if (x == n) continue; log.Append(x); }
        lock (log) { log.Append(i); }
        for (int j = n; j > i; j--) { Span<int> s = stackalloc int[2]; s[0] = j; log.Append(s[0] + a[i]); }
    }

    for (int i = 0; i < text.Length; i++) log.Append(text[i] == 'b' ? i : -i);
    for (int i = 0; i < a.Length / 2; i++) (a[i], a[a.Length - 1 - i]) = (a[a.Length - 1 - i], a[i]);
    for (int i = 0; i < n * n - 1; i += 3) { var anonymous = new { i, n }; log.Append(anonymous.i + anonymous.n); }
    return log.Append(a[0]).ToString();
}

static int Own(in int a, int b) => a + b;

static int Inner(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++)
    {
        sum += Twice(i);
        int Twice(int k) { for (int j = 0; j < k; j++) k += j & 1; return 2 * k; }
        Func<int, int> f = x => { for (int j = 0; j < x; j++) x -= j; for (int j = 0; j < 3; j++) x++; return x; };
        sum += f(5);
    }

    return sum;
}

static int Refs(int n)
{
    int[] a = new int[n];
    for (int i = 0; i < a.Length; i++) { ref int cell = ref a[i]; cell = i; }
    for (int i = 0, k = 0; i < a.Length; i++, k += 2) { if (!int.TryParse("1" + k, out int parsed)) throw new InvalidOperationException(); a[i] += parsed; }
    int total = 0;
    try { for (int i = 0; i < n; i++) { try { total += 10 / (i - 1); } catch (DivideByZeroException) when (i == 1) { total++; } finally { total += a[i]; } } }
    finally { for (int i = 0; i < n; i++) total += i; }
    do { for (int i = 0; i < n; i++) { if (i == 1) goto next; total++; next: total += 2; } } while (total < 0);
    return total;
}

static int Deep(int n)
{
    int[,] grid = new int[n, n];
    int sum = 0;
    for (int y = 0; y < n; y++)
        for (int x = 0; x < n; x++)
            grid[y, x] = x ^ y;
    foreach (int cell in grid) sum += cell;
    for (int y = 0; y < grid.GetLength(0); y++) for (int x = 0; x < grid.GetLength(1); x++) sum += grid[y, x];
    for (byte b = 0; b < 10; b++) sum += b;
    for (long l = 0; l < n; l++) sum += (int)l;
    for (uint u = 0; u < (uint)n; u++) sum += (int)u;
    return n == 0 ? sum : sum + Deep(n - 1);
}

struct Op
{
    public int V;
    public readonly int Twice(int k) { for (int i = 0; i < V; i++) k++; return 2 * k; }
    public static int operator +(Op a, int b) { for (int i = 0; i < b; i++) a.V++; return a.V; }
}
