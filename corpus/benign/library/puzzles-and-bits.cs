// expect: ok
// why: state machine, rationals, JSON writer, queens, life, span parsing and bit tricks
// output: False TrueTrueFailIdle,Runstart
// output: 55835135/15519504 55835135/31039008 55835135/15519504
// output: Attempted to divide by zero.
// output: {
// output:   "name": "a\"b\n\u0001",
// output:   "list": [1, 2.5, null, true],
// output:   "nested": {
// output:     "x": 1,
// output:     "e": {}
// output:   }
// output: }
// output: |the quick   |
// output: |brown fox   |
// output: |jumps over  |
// output: |the lazy dog|
// output: 40
// output: .....
// output: .....
// output: .###.
// output: .....
// output: .....
// output: 3a1b2c1d
// output: 1,22,-4
// output: Khoor, Zruog3
// output: 3118-5156-8101025583
// output: 1034ok
// output: 959082 340282366920938463463374607431768211456 (3, 2)102-33.0000000000000004-11.41421350.9999999999999999
// output: Infinity
// output: 35
// output: 8,5,2,101True
// output: 9,9,1,2,5,8
// output: a12
// output: 1
// output: a02 B13 c4 
// output: X, 1, 2
// output: [] [] dflt True
// output: True
// output: 1|2|2zcelcz1c2.53c:\d-14STRAßEx 3Truet--le

// bit tricks, span parsing, state machine, game of life, sudoku, n-queens, text wrap, csv/json writer, bigint, rational
using System.Buffers.Binary; using System.Numerics; using System.Text;
enum St { Idle, Run, Done, Fail } record struct Trans(St From, string On, St To);
class Machine<S> where S : struct, Enum { readonly Dictionary<(S, string), (S To, Action<string>? Act)> t = []; public S State { get; private set; } public IReadOnlyList<S> History => h; readonly List<S> h = []; public Machine<S> On(S f, string e, S to, Action<string>? a = null) { t.Add((f, e), (to, a)); return this; } public bool Fire(string e) { if (!t.TryGetValue((State, e), out var x)) return false; x.Act?.Invoke(e); h.Add(State); State = x.To; return true; } }
readonly struct Rat : IComparable<Rat> { public BigInteger N { get; } public BigInteger D { get; } public Rat(BigInteger n, BigInteger d) { if (d.IsZero) throw new DivideByZeroException(); if (d.Sign < 0) (n, d) = (-n, -d); var g = BigInteger.GreatestCommonDivisor(n, d); (N, D) = (n / g, d / g); } public static Rat operator +(Rat a, Rat b) => new(a.N * b.D + b.N * a.D, a.D * b.D); public static Rat operator /(Rat a, Rat b) => new(a.N * b.D, a.D * b.N); public static implicit operator Rat(int i) => new(i, 1); public int CompareTo(Rat o) => (N * o.D).CompareTo(o.N * D); public override string ToString() => D.IsOne ? N.ToString() : $"{N}/{D}"; }
static class Json { public static string Write(object? o, int ind = 0) => o switch { null => "null", true => "true", false => "false", string s => Quote(s), int or long or double or decimal => Convert.ToString(o, System.Globalization.CultureInfo.InvariantCulture)!, IDictionary<string, object?> d => d.Count == 0 ? "{}" : "{" + string.Join(",", d.Select(p => $"\n{new string(' ', ind + 2)}{Quote(p.Key)}: {Write(p.Value, ind + 2)}")) + "\n" + new string(' ', ind) + "}", System.Collections.IEnumerable e => "[" + string.Join(", ", e.Cast<object?>().Select(x => Write(x, ind))) + "]", _ => throw new NotSupportedException(o.GetType().Name) }; static string Quote(string s) { var sb = new StringBuilder("\""); foreach (char c in s) sb.Append(c switch { '"' => "\\\"", '\\' => @"\\", '\n' => "\\n", < ' ' => $"\\u{(int)c:x4}", _ => c.ToString() }); return sb.Append('"').ToString(); } }
static class Program {
 static IEnumerable<string> Wrap(string text, int w) { var line = new StringBuilder(); foreach (var word in text.Split(' ')) { if (line.Length + word.Length + 1 > w && line.Length > 0) { yield return line.ToString(); line.Clear(); } if (line.Length > 0) line.Append(' '); line.Append(word); } if (line.Length > 0) yield return line.ToString(); }
 static int Queens(int n, int row = 0, uint cols = 0, uint d1 = 0, uint d2 = 0) { if (row == n) return 1; int c = 0; for (uint free = ((1u << n) - 1) & ~(cols | d1 | d2); free != 0; free &= free - 1) { uint b = free & (~free + 1); c += Queens(n, row + 1, cols | b, (d1 | b) << 1, (d2 | b) >> 1); } return c; }
 static bool[,] Life(bool[,] g) { int h = g.GetLength(0), w = g.GetLength(1); var r = new bool[h, w]; for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) { int n = 0; for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) if ((dx, dy) != (0, 0) && g[(y + dy + h) % h, (x + dx + w) % w]) n++; r[y, x] = (g[y, x], n) is (true, 2 or 3) or (false, 3); } return r; }
 static (int, string)[] Rle(ReadOnlySpan<char> s) { var l = new List<(int, string)>(); while (!s.IsEmpty) { int n = 1; while (n < s.Length && s[n] == s[0]) n++; l.Add((n, s[0].ToString())); s = s[n..]; } return l.ToArray(); }
 static int ParseKv(ReadOnlySpan<char> line, Span<int> outp) { int n = 0; while (!line.IsEmpty) { int end = line.IndexOf(';'); var part = (end < 0 ? line : line[..end]).Trim(); line = end < 0 ? default : line[(end + 1)..]; int eq = part.IndexOf('='); if (eq < 0 || !int.TryParse(part[(eq + 1)..], out int v)) continue; if (part[..eq].SequenceEqual("skip")) continue; outp[n++] = v; } return n; }
 static string Caesar(string s, int k) { char[] r = s.ToCharArray(); foreach (ref char c in r.AsSpan()) c = c switch { >= 'a' and <= 'z' => (char)('a' + (c - 'a' + k) % 26), >= 'A' and <= 'Z' => (char)('A' + (c - 'A' + k) % 26), _ => c }; return new(r); }
 static int Lev(string a, string b) { Span<int> prev = stackalloc int[64], cur = stackalloc int[64]; for (int j = 0; j <= b.Length; j++) prev[j] = j; for (int i = 1; i <= a.Length; i++) { cur[0] = i; for (int j = 1; j <= b.Length; j++) cur[j] = Math.Min(Math.Min(cur[j - 1], prev[j]) + 1, prev[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)); var t = prev; prev = cur; cur = t; } return prev[b.Length]; }
 static void Main() { List<string> seen = []; var m = new Machine<St>().On(St.Idle, "start", St.Run, seen.Add).On(St.Run, "ok", St.Done).On(St.Run, "err", St.Fail); Console.WriteLine(m.Fire("ok") + " " + m.Fire("start") + m.Fire("err") + m.State + string.Join(",", m.History) + seen[0]); Rat h = 0; for (int i = 1; i <= 20; i++) h += new Rat(1, i); Console.WriteLine(h + " " + h / 2 + " " + new[] { h, 3, new Rat(7, 2) }.Max()); try { _ = h / 0; } catch (DivideByZeroException e) { Console.WriteLine(e.Message); }
  Console.WriteLine(Json.Write(new Dictionary<string, object?> { ["name"] = "a\"b\n\u0001", ["list"] = new object?[] { 1, 2.5, null, true }, ["nested"] = new Dictionary<string, object?> { ["x"] = 1m, ["e"] = new Dictionary<string, object?>() } })); foreach (string l in Wrap("the quick brown fox jumps over the lazy dog", 12)) Console.WriteLine($"|{l,-12}|"); Console.WriteLine(Queens(7)); var g = new bool[5, 5]; g[1, 2] = g[2, 2] = g[3, 2] = true; g = Life(g); for (int y = 0; y < 5; y++) Console.WriteLine(string.Concat(Enumerable.Range(0, 5).Select(x => g[y, x] ? '#' : '.'))); Console.WriteLine(string.Concat(Rle("aaabccd").Select(t => t.Item1 + t.Item2))); Span<int> o = stackalloc int[8]; int k = ParseKv("a=1; b=22;skip=9; bad; c = x; d=-4", o); Console.WriteLine(string.Join(",", o[..k].ToArray())); Console.WriteLine(Caesar("Hello, World", 3) + Lev("kitten", "sitting"));
  Console.WriteLine(BitOperations.LeadingZeroCount(1u) + BitOperations.RotateLeft(0x80000001, 4).ToString("X") + (-17 >> 2) + (-17 >>> 28) + (5 ^ 3) + ~7 + Convert.ToString(10, 2) + Convert.ToInt32("ff", 16) + int.PopCount(255) + ulong.TrailingZeroCount(8)); Span<byte> bytes = stackalloc byte[8]; BinaryPrimitives.WriteInt32BigEndian(bytes, 0x01020304); Console.WriteLine(bytes[0] + BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]) + Encoding.UTF8.GetByteCount("héllo") + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("ok"))); Console.WriteLine(BigInteger.ModPow(3, 200, 1000007) + " " + BigInteger.Pow(2, 128) + " " + Math.DivRem(17, 5) + Math.Clamp(15, 0, 10) + Math.Round(2.5) + Math.Round(-2.5, MidpointRounding.AwayFromZero) + Math.Cbrt(27) + Math.Sign(-3) + MathF.Sqrt(2) + Math.BitDecrement(1.0)); Console.WriteLine(double.Parse("1e3") + float.Epsilon + (0.1 + 0.2) + 1.0f / 3 + 1e20 + 123456789.0 + 1.0 + -0.0 + double.PositiveInfinity + (int)3.99 + (char)('a' + 1) + (byte)30.5 % 7 + 7 / -2 + -7 % 3 + 7.5 % 2); int[,] md = { { 1, 2, 3 }, { 4, 5, 6 } }; int sum = 0; foreach (int q in md) sum += q; Console.WriteLine(sum + md.Length + md.Rank + md[1, 2]); int[] srt = [5, 2, 8, 1]; Array.Sort(srt, (a, b) => b - a); Console.WriteLine(string.Join(",", srt) + Array.IndexOf(srt, 8) + Array.BinarySearch([1, 3, 5], 3) + Array.Exists(srt, q => q > 7)); Array.Resize(ref srt, 6); Array.Fill(srt, 9, 4, 2); Array.Reverse(srt); Console.WriteLine(string.Join(",", srt)); var sl = new SortedList<string, int> { ["b"] = 2, ["a"] = 1 }; Console.WriteLine(sl.Keys[0] + sl.IndexOfKey("b") + sl.Values[1]); var bitArr = new System.Collections.BitArray(8); bitArr[3] = true; Console.WriteLine(bitArr.Cast<bool>().Count(q => q)); var dd = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase); foreach (var (w, i) in "a B A b c".Split().Select((w, i) => (w, i))) { if (!dd.TryGetValue(w, out var li)) dd.Add(w, li = []); li.Add(i); } foreach (var (w, li) in dd) Console.Write(w + string.Join("", li) + " "); Console.WriteLine(); StringBuilder sb = new(); for (int i = 0; i < 3; i++) sb.Append(i).Append(i < 2 ? ", " : ""); sb[0] = 'X'; Console.WriteLine(sb); string? nul = null; Console.WriteLine($"[{nul}] [{nul?.Length}] {nul ?? "dflt"} {string.IsNullOrEmpty(nul)}"); Console.WriteLine("abc" == "ab" + 'c'); Console.WriteLine(string.Join("|", "a1b22c".Where(char.IsDigit)) + "x-y_z".Split('-', '_')[2] + "abc"[^1] + "Hello"[1..3] + "abc".Reverse().First() + string.Concat("z", 1, 'c', 2.5) + "a\tb".Length + @"c:\d" + "ab".CompareTo("ac") + "abcabc".LastIndexOf("bc") + "Straße".ToUpperInvariant() + "  x ".TrimStart() + "a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries).Length + "abc".StartsWith("ab") + "title".Remove(1, 2).Insert(1, "--")); }
}
