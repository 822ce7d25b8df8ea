// expect: ok
// why: a call means the same method, with the same arguments in the same order, however it is written
// output: long int object params2 params0 params3 T:Int32 T:String
// output: 3 1 2 | b a | 7 10 12
// output: 11 6 15 -1 24 6
// output: base hidden base 8 42 9 named
// output: 120 3628800 5 True

using System.Text;

Console.WriteLine(string.Join(" ", Over.F(1L), Over.F(1), Over.F("x"), Over.F(1, 2), Over.F(), Over.F(1, 2, 3), Over.G(1), Over.G("s")));

StringBuilder order = new();
int Note(string s, int n) { order.Append(s).Append(' '); return n; }
int Three(int a, int b = 1, int c = 2) { for (int i = 0; i < 0; i++) a++; return a * 100 + b * 10 + c; }
Console.Write($"{Three(3) / 100} {Three(3) / 10 % 10} {Three(3) % 10} | ");
int named = Three(b: Note("b", 5), a: Note("a", 4));
Console.Write(order);
Console.WriteLine($"| {named / 64} {Three(0, c: 0)} {Three(0)}");

int x = 5;
Ref.Twice(ref x);
Ref.Make(out int made);
Span<int> cells = [1, 2, 3];
Ref.At(cells, 1) += 4;
Console.WriteLine($"{x + 1} {cells[1]} {Ref.Sum(cells) + made} {Ref.Read(in made)} {4.Fact()} {Ext.Fact(self: 3)}");

Derived d = new();
Console.WriteLine($"{((Base)d).Name()} {d.Name()} {d.BaseName()} {new Holder<int>(8).Get(out _)} {Holder<string>.Of(42)} {new Cell(3).Squared()} {nameof(Over.F) switch { "F" => "named", _ => "?" }}");

Func<int, long>? self = null;
self = n => n <= 1 ? 1 : n * self!(n - 1);
Func<int, int> group = Plus1;
Console.WriteLine($"{self(5)} {Local(10)} {group(4)} {Chain(3)?.Chain2() is true}");

static long Local(int n) => n <= 1 ? 1 : n * Local(n - 1);
static int Plus1(int n) { while (n < 0) n++; return n + 1; }
static Cell? Chain(int n) { while (n > 3) n--; return new Cell(n); }

static class Over
{
    public static string F(long a) { for (long i = 0; i < 0; i++) a++; return "long"; }
    public static string F(int a) { for (int i = 0; i < 0; i++) a++; return "int"; }
    public static string F(object a) { while (a is null) { } return "object"; }
    public static string F(int a, long b) { while (a < 0) a++; return "int,long"; }
    public static string F(params int[] all) { foreach (int i in all) _ = i; return "params" + all.Length; }
    public static string G<T>(T a) where T : notnull { while (a is null) { } return "T:" + (a is int ? "Int32" : a is string ? "String" : "?"); }
}

static class Ref
{
    public static void Twice(ref int n) { for (int i = 0; i < 1; i++) n *= 2; }
    public static void Make(out int n) { n = 0; while (n < 5) n++; }
    public static ref int At(Span<int> s, int i) { while (i < 0) i++; return ref s[i]; }
    public static int Sum(ReadOnlySpan<int> s) { int n = 0; foreach (int i in s) n += i; return n; }
    public static int Read(in int n) { int k = n; while (k >= 0) k--; return k; }
}

static class Ext
{
    public static int Fact(this int self, int from = 1) { int n = from; for (int i = 2; i <= self; i++) n *= i; return n; }
}

class Base
{
    public string Name() { for (int i = 0; i < 1; i++) { } return "base"; }
}

class Derived : Base
{
    public new string Name() { for (int i = 0; i < 1; i++) { } return "hidden"; }
    public string BaseName() { while (false) { } return base.Name(); }
}

class Holder<T>(int n)
{
    public int Get(out T? none) { none = default; int k = 0; while (k < n) k++; return k; }
    public static int Of(int n) { int k = 0; while (k < n) k++; return k; }
}

record struct Cell(int N)
{
    public int Squared() { int s = 0; for (int i = 0; i < N; i++) s += N; return s; }
    public bool Chain2() { while (N < 0) { } return true; }
}
