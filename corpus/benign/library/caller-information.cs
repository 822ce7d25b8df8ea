// expect: ok
// why: caller names, lines and texts are the author's, wherever a pass has moved the call
// output: .cctor:42
// output: init X
// output: .ctor:41
// output: Item:40
// output: P:37Q:38S:36ST:393
// output: Item:40
// output: It:44
// output: It:44
// output: op_Addition:45
// output: op_Implicit:46
// output: E:47
// output: Lambdas:48
// output: Lambdas:48
// output: Lambdas:48
// output: changed Name
// output: n > 0 && n < 10 True
// output: n > 0 && n < 10 True
// output: n > 0 && n < 10 False
// output: init Rec
// output: xs.Where(x => x > 1).Count() == 2 True
// output: t is { Length: > 3 } && xs is [1, .., 3] True
// output: "a"
// output: "a".NotNull().ToUpperInvariant()
// output: xs.Select(x => x + 1).ToList()
// output: $"{xs.Length} {t}".Length   > /* c */ 3 True
// output: Value cannot be null. (Parameter 'q')
// output: xs[0] - 4 ('-3') must be a non-negative value. (Parameter 'xs[0] - 4')
// output: Actual value was -3.
// output: The value cannot be an empty string. (Parameter '"".Trim()')

using System.Runtime.CompilerServices;
class A {
    public int X = Log.Init(3);
    static readonly string S = Log.Who();
    public string P => Log.Who();
    public string Q { get; } = Log.Who();
    public static string ST = Log.Who();
    public int this[int i] { get { Console.WriteLine(Log.Who()); return i; } set => Console.WriteLine(Log.Who()); }
    public A() { Console.WriteLine(Log.Who()); }
    static A() { Console.WriteLine(Log.Who()); }
    public static string Show() => S + ST;
    public IEnumerable<string> It() { yield return Log.Who(); yield return Log.Who(); }
    public static A operator +(A a, A b) { Console.WriteLine(Log.Who()); return a; }
    public static implicit operator string(A a) => Log.Who();
    public event Action E { add { Console.WriteLine(Log.Who()); } remove { } }
    public void Lambdas() { Func<string> f = () => Log.Who(); Console.WriteLine(f()); string L() => Log.Who(); Console.WriteLine(L()); static IEnumerable<string> LI() { yield return Log.Who(); } foreach (var s in LI()) Console.WriteLine(s); }
}
static class Log {
    public static int Init(int x, [CallerMemberName] string n = "") { Console.WriteLine("init " + n); return x; }
    public static string Who([CallerMemberName] string n = "", [CallerLineNumber] int line = 0) => n + ":" + line;
    public static void Check(bool ok, [CallerArgumentExpression(nameof(ok))] string e = "") => Console.WriteLine(e + " " + ok);
    public static T NotNull<T>(this T t, [CallerArgumentExpression(nameof(t))] string e = "") { Console.WriteLine(e); return t; }
}
class Vm { string name = ""; public string Name { get => name; set => Set(ref name, value); } 
  void Set<T>(ref T f, T v, [CallerMemberName] string? p = null) { f = v; Console.WriteLine("changed " + p); } }
class Program { 
  int fact(int n) => n <= 1 ? 1 : n * fact(n - 1);
  static int Rec(int n) { Log.Check(n > 0 && n < 10); return n == 0 ? Log.Init(1) : Rec(n - 1); }
  static void Main() {
    var a = new A(); Console.WriteLine(a.P + a.Q + A.Show() + a[3]); a[3] = 4; foreach (var s in a.It()) Console.WriteLine(s);
    a = a + a; string t = a; Console.WriteLine(t); a.E += () => { }; a.Lambdas(); new Vm().Name = "z"; Rec(2);
    int[] xs = [1,2,3];
    Log.Check(xs.Where(x => x > 1).Count() == 2);
    Log.Check(t is { Length: > 3 } && xs is [1, .., 3]);
    "a".NotNull().ToUpperInvariant().NotNull(); xs.Select(x => x + 1).ToList().NotNull();
    Log.Check($"{xs.Length} {t}".Length   > /* c */ 3);
    ArgumentNullException.ThrowIfNull(xs);
    try { string? q = null; ArgumentNullException.ThrowIfNull(q); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
    try { ArgumentOutOfRangeException.ThrowIfNegative(xs[0] - 4); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
    try { ArgumentException.ThrowIfNullOrEmpty("".Trim()); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
  } }
