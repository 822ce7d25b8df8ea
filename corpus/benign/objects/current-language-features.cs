// expect: ok
// why: extension blocks, field, partial members, null-conditional assignment, params collections and more
// output: 9 True Hello5ababab
// output: 2
// output: 4,4
// output: 4
// output: Al|0|XY|z|null
// output: moved
// output: value
// output: M4
// output: 18#3
// output: add
// output: fileListCount
// output: (9, 4)
// output: 17
// output: 32
// output: sqshape45
// output: 14
// output: 3
// output: True 2
// output: False
// output: 6
// output: {"a": "b"}
// output:   two
// output: {5} {x} 005
// output: big   |   5.0|05|{}
// output: 4
// output: 5
// output: 4
// output: digit
// output: 1
// output: 6ell2
// output: 2,4,6,8
// output: (8, 2)
// output: 99
// output: in
// output: dispose b
// output: 5
// output: ovf
// output: -2147483644
// output: locked
// output: True
// output: Main!
// output: List`1nul8
// output: q1
// output: True
// output: 44
// output: 9 0..^1
// output: 1268.10
// output: dispose a

// C# 12-14 features
using System.Runtime.CompilerServices;
using Point = (int X, int Y);
public static class Ext {
  extension<T>(IEnumerable<T> xs) { public bool IsEmpty => !xs.Any(); public IEnumerable<T> EveryNth(int n) { int i = 0; foreach (var x in xs) if (i++ % n == 0) yield return x; } public static IEnumerable<T> Repeat2(T a) => [a, a]; }
  extension(string s) { public string Title => s.Length == 0 ? s : char.ToUpperInvariant(s[0]) + s[1..]; public int Vowels() => s.Count(c => "aeiou".Contains(c)); public static string operator *(string a, int n) => string.Concat(Enumerable.Repeat(a, n)); }
  extension(ref int i) { public void Bump() => i++; }
  extension(Counter c) { public void operator +=(int d) => c.Add(d); }
}
public class Counter { public int N; public void Add(int d) => N += d; public void operator ++() => N++; public void operator -=(int d) => N -= d; }
public class Person { public string Name { get; set => field = value?.Trim() ?? throw new ArgumentNullException(nameof(value)); } = ""; public Address? Home { get; set; } public List<string>? Tags { get; set; } public int Age { get => field; init => field = value < 0 ? 0 : value; } public string? this[int i] { get => Tags?[i]; set { Tags ??= []; Tags.Insert(i, value!); } } }
public class Address { public string? City; public Person? Owner; public event Action? Moved; public void Move(string c) { City = c; Moved?.Invoke(); } }
public partial class Part { public partial int Value { get; set; } public partial string this[int i] { get; } public partial void M(); private int _v; public partial event Action E; public partial Part(int x); }
public partial class Part { public partial int Value { get => _v * 2; set => _v = value; } public partial string this[int i] => $"#{i}"; public partial void M() => Console.WriteLine("M" + _v); public partial event Action E { add { Console.WriteLine("add"); } remove { } } public partial Part(int x) { _v = x; } }
file class Hidden { public static string Who => "file"; }
public readonly ref struct Pair(Span<int> a, Span<int> b) { public readonly Span<int> A = a, B = b; public int Dot() { int s = 0; for (int i = 0; i < A.Length; i++) s += A[i] * B[i]; return s; } }
interface IShape { static abstract string Kind { get; } double Area { get; } static virtual string Desc => "shape"; } readonly struct Sq(double s) : IShape { public static string Kind => "sq"; public double Area => s * s; }
[Obsolete("x")] class Old; struct Empty; interface Marker;

static class Program {
  static int Sum(params ReadOnlySpan<int> xs) { int t = 0; foreach (int x in xs) t += x; return t; } static int Sum2(params IEnumerable<int> xs) => xs.Sum(); static int Sum3(params List<int> xs) => xs.Count;
  static string K<T>(T t) where T : IShape, allows ref struct => T.Kind + T.Desc + t.Area; static T Id<T>(scoped in T x) where T : struct => x;
  static bool TryHalf(int x, out int h) { h = x / 2; return x % 2 == 0; } delegate bool Try<A, B>(A a, out B b);
  static void Main() {
    Console.WriteLine(new[] { 1, 2, 3, 4, 5 }.EveryNth(2).Sum() + " " + Array.Empty<int>().IsEmpty + " " + "hello".Title + "education".Vowels() + "ab" * 3); int i = 1; i.Bump(); Console.WriteLine(i); Console.WriteLine(string.Join(",", IEnumerable<int>.Repeat2(4)));
    var c = new Counter(); c += 5; c++; c -= 2; Console.WriteLine(c.N);
    Person? p = new() { Name = "  Al ", Age = -4 }; p?.Home = new() { City = "X" }; p?.Home?.City += "Y"; Person? none = null; none?.Name = Throw(); p?.Tags = ["a"]; p?[0] = "z"; Console.WriteLine($"{p!.Name}|{p.Age}|{p.Home!.City}|{p[0]}|{none?.Home?.City ?? "null"}"); static string Throw() => throw new Exception("no");
    p.Home.Moved += () => Console.WriteLine("moved"); p.Home?.Move("Z"); try { p.Name = null!; } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
    var pt = new Part(4); pt.M(); pt.Value++; Console.WriteLine(pt.Value + pt[3]); pt.E += () => { }; Console.WriteLine(Hidden.Who + nameof(List<>) + nameof(Dictionary<,>.Count));
    Point q = (3, 4); var (x, y) = q; Console.WriteLine(q with { X = 9 }); Console.WriteLine(Sum(1, 2, 3) + Sum() + Sum2(4, 5) + Sum3(1, 1)); Span<int> a = [1, 2, 3], b = stackalloc int[] { 4, 5, 6 }; Console.WriteLine(new Pair(a, b).Dot()); Console.WriteLine(K(new Sq(2)) + Id(5));
    var add = (int u, int v = 10) => u + v; Console.WriteLine(add(1) + add(1, 2)); var ps = (params int[] z) => z.Length; Console.WriteLine(ps(1, 2, 3)); Try<int, int> th = (v, out h) => { h = v / 2; return v % 2 == 0; }; Console.WriteLine(th(4, out int h2) + " " + h2); Try<int, int> th2 = TryHalf; Console.WriteLine(th2(5, out _));
    int[][] jag = [[1, 2], [], [.. a, 9]]; Console.WriteLine(jag.Sum(r => r.Length)); string raw = """
        {"a": "b"}
          two
        """; Console.WriteLine(raw); int n = 5; Console.WriteLine($$"""{{{n}}} {x} {{n:D3}}"""); Console.WriteLine($"{(n > 3 ? "big" : "small"),-6}|{n,6:F1}|{n:X2}|{{}}"); Console.WriteLine("\e[0m".Length); ReadOnlySpan<byte> u8 = "héé"u8; Console.WriteLine(u8.Length);
    object o = new[] { 1, 2, 3, 4 }; Console.WriteLine(o is int[] and [1, .., var last] ? last : -1); Console.WriteLine(n switch { < 0 => "neg", 0 => "zero", > 0 and < 10 and not 7 => "digit", _ => "many" }); List<int> li = [1, 2, 3, 4]; Console.WriteLine(li is [_, _, .. { } mid] ? 1 : 0); Console.WriteLine(li[^1] + li[1..3].Count + "hello"[1..^1] + jag[0][^1]);
    if (o is not int[] { Length: 4 } arr) return; foreach (ref int r in arr.AsSpan()) r *= 2; Console.WriteLine(string.Join(",", arr)); (int lo, int hi) = (arr.Min(), arr.Max()); (lo, hi) = (hi, lo); Console.WriteLine((lo, hi)); ref int first = ref arr[0]; first = 99; Console.WriteLine(arr[0]); using var d = new Disp("a"); using (new Disp("b")) Console.WriteLine("in"); goto end; end: Console.WriteLine(checked((byte)n)); try { checked { int big = int.MaxValue; big += n; } } catch (OverflowException) { Console.WriteLine("ovf"); } unchecked { Console.WriteLine(int.MaxValue + n); }
    lock (o) { Console.WriteLine("locked"); } Console.WriteLine(default(Empty).Equals(new Empty())); const string cs = $"{nameof(Main)}!"; Console.WriteLine(cs); Console.WriteLine(typeof(List<int>).Name + (o as string ?? "nul") + sizeof(long)); foreach (var (k, v) in new Dictionary<string, int> { ["q"] = 1 }) Console.WriteLine(k + v); var anon = new { A = 1, B = new[] { 2 } }; Console.WriteLine(anon with { A = 3 } is { A: 3 }); int? nn = null; nn ??= 4; Console.WriteLine(nn + (nn?.ToString() ?? "")); Index ix = ^2; Range rg = ..^1; Console.WriteLine(arr[ix] + arr[rg].Length + " " + rg); decimal m = 1.10m; Console.WriteLine(m + 2 + 0x_FFL + 0b1010 + 1_000);
  } sealed class Disp(string n) : IDisposable { public void Dispose() => Console.WriteLine("dispose " + n); } }
