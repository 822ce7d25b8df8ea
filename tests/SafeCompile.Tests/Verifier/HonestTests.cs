namespace SafeCompile.Tests.Verifier;

/// <summary>Honest guests in the shapes that the passes and Roslyn (Release) produce. A refusal here is as bad as a hole.</summary>
public class HonestTests
{
    [Fact]
    public void Empty_assembly() => GuestText.Accepts("");

    [Fact]
    public void Loops() => GuestText.Accepts("""
        public static class Plugin
        {
            public static int Run(int n)
            {
                Meter m = Guard.Charge(5);
                int sum = 0;
                for (int i = 0; i < n; i++) { Guard.Charge(m, 3); for (int j = i; j < n; j++) { Guard.Charge(m, 2); if (j == 7) continue; sum += j; } }
                while (true) { Guard.Charge(m, 2); if (sum-- < 0) break; }
                do { Guard.Charge(m, 2); sum++; } while (sum < 10);
            again:
                if (sum < 20) { sum++; Guard.Charge(m, 1); goto again; }
                return sum;
            }
            public static void Forever() { Meter m = Guard.Charge(1); while (true) { Guard.Charge(m, 1); } }
        }
        """);

    [Fact]
    public void Recursion() => GuestText.Accepts("""
        public static class Plugin
        {
            public static int Fib(int n)
            {
                Meter m = Guard.Enter(8);
                return Guard.Leave(m, n < 2 ? n : Fib(n - 1) + Fib(n - 2));
            }
            public static bool Even(int n) { Meter m = Guard.Enter(3); if (n == 0) { Guard.Leave(m); return true; } bool r = Odd(n - 1); Guard.Leave(m); return r; }
            public static bool Odd(int n) => n == 1 || Even(n - 1);
            private static int s(int n) => n + 1;
            public static int Leaf(int n) => s(n);
        }
        """);

    [Fact]
    public void Workers() => GuestText.Accepts("""
        public struct Val { public int N; public int Get(Meter m) { Guard.Enter(m, 2); return Guard.Leave(m, N > 0 ? new Val { N = N - 1 }.Get(m) : 0); } }
        public static class Plugin
        {
            public static int Fib(Meter m, int n)
            {
                if (n < 2) return n;
                Guard.Enter(m, 8);
                return Guard.Leave(m, Fib(m, n - 1) + Fib(m, n - 2));
            }
            public static int Fib(int n) { return Fib(Guard.Current(), n); }
            public static bool Even(Meter m, int n) { Guard.Enter(m, 3); if (n == 0) { Guard.Leave(m); return true; } bool r = Odd(m, n - 1); Guard.Leave(m); return r; }
            public static bool Odd(Meter m, int n) { Guard.Charge(m, 2); return n == 1 || Even(m, n - 1); }
            public static int Text(Meter m, int n) { Guard.Enter(m, 3); return Guard.Leave(m, n switch { 1 => Text(m, 0), > 5 when Odd(m, n) => Text(m, 2), _ => 3 }); }
            public static int Local(int n)
            {
                Meter m = Guard.Current();
                Guard.Enter(m, 3);
                int F(Meter m, int k) { Guard.Enter(m, 2); return Guard.Leave(m, k == 0 ? n : F(m, k - 1)); }
                Func<int, int> f = k => { Meter m = Guard.Current(); Guard.Enter(m, 2); return Guard.Leave(m, F(m, k)); };
                return Guard.Leave(m, F(m, n) + f(3));
            }
            public static ref int At(Meter m, int[] s, int i) { Guard.Enter(m, 2); if (i > 3) return ref Guard.LeaveRef(m, ref At(m, s, i - 1)); return ref Guard.LeaveRef(m, ref s[i]); }
            public static ref readonly int See(Meter m, int[] s, int i) { Guard.Enter(m, 2); return ref Guard.LeaveRefReadOnly(m, in s[i]); }
            public static int Handler(Meter m, int n)
            {
                Guard.Enter(m, 2);
                long k = Guard.Mark(m);
                Guard.Try(m, k, 1);
                try { return Guard.Leave(m, Guard.EndTry(m, k, 10 / n)); }
                catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); return Guard.Leave(m, Guard.EndTry(m, k, Handler(m, n + 1))); }
            }
        }
        """);

    [Fact]
    public void Iterators() => GuestText.Accepts("""
        public class Tree
        {
            public Tree? Left, Right; public int Value;
            public IEnumerable<int> Walk()
            {
                Meter m = Guard.Resume(5);
                Guard.Alloc(m, 128);
                if (Left != null)
                    foreach (int x in Left.Walk()) { Guard.Charge(m, 2); Guard.Leave(m); yield return x; m = Guard.Resume(3); }
                Guard.Leave(m);
                yield return Value;
                m = Guard.Resume(3);
                Guard.Alloc(m, 128);
                if (Right != null)
                    foreach (int x in Right.Walk()) { Guard.Charge(m, 2); Guard.Leave(m); yield return x; m = Guard.Resume(3); }
                Guard.Leave(m);
            }
            public static IEnumerator<int> Count(int n)
            {
                Meter m = Guard.Resume(2);
                for (int i = 0; i < n; i++) { Guard.Charge(m, 2); Guard.Leave(m); yield return i; m = Guard.Resume(2); }
                Guard.Leave(m);
            }
            public int Sum()
            {
                Meter m = Guard.Enter(3);
                int sum = 0;
                Guard.Alloc(m, 128);
                foreach (int x in Walk()) { Guard.Charge(m, 2); sum += x; }
                return Guard.Leave(m, sum);
            }
        }
        """);

    [Fact]
    public void Lambdas_closures_and_local_functions() => GuestText.Accepts("""
        public static class Plugin
        {
            public static int Twice(int x) => x * 2;
            public static int Run(int n)
            {
                Meter m = Guard.Enter(10);
                Func<int, int> plain = x => x + 1;
                Func<int, int> captured = x => { Meter m2 = Guard.Enter(3); return Guard.Leave(m2, plain(x) + n); };
                Func<int, int> group = Twice;
                int Local(int k) { Meter m3 = Guard.Enter(2); return Guard.Leave(m3, k == 0 ? 0 : Local(k - 1) + n); }
                Func<int, int>? self = null;
                self = k => { Meter m4 = Guard.Enter(2); return Guard.Leave(m4, k == 0 ? 0 : self!(k - 1)); };
                return Guard.Leave(m, captured(1) + group(2) + Local(3) + self(4));
            }
            public static Func<T, T> Same<T>() { Meter m = Guard.Charge(1, 0 + 3 > 2 ? 1 : 1) is var z ? z : z; return x => x; }
        }
        """.Replace("Meter m = Guard.Charge(1, 0 + 3 > 2 ? 1 : 1) is var z ? z : z; ", "", StringComparison.Ordinal));

    [Fact]
    public void Records_written_out() => GuestText.Accepts("""
        public record Point(int X, int Y)
        {
            public virtual bool Equals(Point? other) => (object)this == other || (other is not null && EqualityContract == other.EqualityContract && X == other.X && Y == other.Y);
            public override int GetHashCode() => X * 31 + Y;
            public override string ToString() => "Point"; protected virtual bool PrintMembers(System.Text.StringBuilder b) => false;
        }
        public record struct Size(int W, int H)
        {
            public bool Equals(Size other) => W == other.W && H == other.H;
            public override int GetHashCode() => W * 31 + H;
            public override string ToString() => "Size"; private bool PrintMembers(System.Text.StringBuilder b) => false;
        }
        public record Pair<T>(T A)
        {
            public virtual bool Equals(Pair<T>? other) => (object)this == other;
            public override int GetHashCode() => 1;
            public override string ToString() => "Pair";
            protected virtual bool PrintMembers(System.Text.StringBuilder b) => false;
        }
        public static class Plugin { public static bool Run() { Meter m = Guard.Charge(3); Point a = new(1, 2); Point b = a with { X = 3 }; return a == b || a != b; } }
        """);

    [Fact]
    public void Switches() => GuestText.Accepts("""
        public static class Plugin
        {
            public static int Text(string s) => s switch { "a" => 1, "bb" => 2, "ccc" => 3, "ccd" => 4, "eeeee" => 5, "ffffff" => 6, "ggggggg" => 7, "hhhhhhhh" => 8, _ => 0 };
            public static int Hash(string s) => s switch { "aaaaaaab" => 1, "baaaaaaa" => 2, "abaaaaaa" => 3, "aabaaaaa" => 4, "aaabaaaa" => 5, "aaaabaaa" => 6, "aaaaabaa" => 7, "aaaaaaba" => 8, "bbaaaaaa" => 9, "cbaaaaaa" => 10, _ => 0 };
            public static int Number(int n) { switch (n) { case 0: return 1; case 1: case 2: return 5; case 100: goto case 0; case 3: goto default; default: return n; } }
            public static string Missing(int n) => n switch { 1 => "x", 2 => "y" };
            public static int Pattern(object o) => o switch { int i when i > 3 => i, string { Length: > 2 } t => t.Length, int[] { Length: 3 } a => a[^1], null => 0, _ => 1 };
            public static bool IsPattern(object o) => o is "hello" or 3;
        }
        """);

    [Fact]
    public void Handlers() => GuestText.Accepts("""
        public static class Plugin
        {
            public static int Run(int n)
            {
                Meter m = Guard.Enter(5);
                long k = Guard.Mark(m);
                int r = 0;
                Guard.Try(m, k, 1);
                try { r = n / (n - 3); if (n > 9) throw Guard.Throw(m, new InvalidOperationException("x")); }
                catch (DivideByZeroException) when (Guard.Live(m)) { Guard.Caught(m, k); r = 1; }
                catch (InvalidOperationException e) when (Guard.Live(m) && Guard.Filter(m) && (e.Message.Length > n)) { Guard.Caught(m, k); r = e.Message.Length; Guard.Rethrow(m); throw; }
                catch when (Guard.Live(m)) { Guard.Caught(m, k); r = 2; }
                Guard.Try(m, k, 1);
                try { r++; }
                finally { if (Guard.Live(m)) { Guard.Finally(m, k); r--; } }
                Guard.EndTry(m, k);
                return Guard.Leave(m, r);
            }
            public static int Retry(int n)
            {
                Meter m = Guard.Charge(3);
                long k = Guard.Mark(m);
            again:
                Guard.Try(m, k, 1);
                try { n = 10 / n; }
                catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); n++; Guard.Charge(m, 1); goto again; }
                Guard.EndTry(m, k);
                return n;
            }
            public static int Both(int n)
            {
                Meter m = Guard.Charge(3);
                long k = Guard.Mark(m);
                int v;
                Guard.Try(m, k, 2);
                try
                {
                    try { v = n; }
                    catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); v = 3; }
                }
                finally { if (Guard.Live(m)) { Guard.Finally(m, k); v = 4; } else { v = default!; } }
                Guard.EndTry(m, k);
                return v;
            }
        }
        """.Replace("DivideByZeroException", "ArgumentException", StringComparison.Ordinal));

    [Fact]
    public void Foreach_and_using() => GuestText.Accepts("""
        public sealed class Res : IDisposable { public void Dispose() { Meter m = Guard.Charge(1); } }
        public struct Val : IDisposable { public void Dispose() { } }
        public static class Plugin
        {
            public static int Run(List<int> list, int[] array, int[,] grid, IEnumerable<int> lazy, string text)
            {
                Meter m = Guard.Enter(5);
                int sum = 0;
                foreach (int x in list) { Guard.Charge(m, 2); sum += x; }
                foreach (int x in array) { Guard.Charge(m, 2); sum += x; }
                foreach (int x in lazy) { Guard.Charge(m, 2); if (x > 5) break; sum += x; }
                foreach (char c in text) { Guard.Charge(m, 2); sum += c; }
                using (var r = new Res()) { sum++; }
                using Val v = default;
                grid[1, 2] = sum; sum += grid[0, 1]; grid[1, 1]++;
                return Guard.Leave(m, sum);
            }
        }
        """);

    [Fact]
    public void Generics_tuples_structs_events_and_properties() => GuestText.Accepts("""
        public interface IShape { int Area(); int Twice() => Area() * 2; static abstract IShape Make(); }
        public struct Sq : IShape { public int S; public int Area() => S * S; public static IShape Make() => new Sq(); }
        public struct Nothing { }
        public class Box<T> where T : struct, IShape
        {
            public T Value; public int Count { get; set; } public int Init { get; init; }
            public event Action? Changed;
            public int Area() { Meter m = Guard.Enter(2); Changed?.Invoke(); return Guard.Leave(m, Value.Area()); }
            public class Inner<U> { public (T, U) Pair; }
        }
        public static class Plugin
        {
            public const int Answer = 42; public const decimal Price = 1.5m;
            public enum Color { Red, Green }
            public static (int A, string B) Pair(int x) => (x, "y");
            public static T New<T>() where T : new() => new T();
            public static T Max<T>(T a, T b) where T : IComparable<T> { Meter m = Guard.Enter(1); return Guard.Leave(m, a.CompareTo(b) > 0 ? a : b); }
            public static int? Maybe(int? x) => x is { } y ? y + 1 : null;
            public static ref int At(int[] a, int i) => ref a[i];
            public static int[] Table() { Meter m = Guard.Charge(3); return new int[] { 1, 2, 3, 4, 5, 6, 7, 8 }; }
            public static int Read(ReadOnlySpan<int> s) => s[0] + s.Length;
            public static int Spans(int[] a) => Read(a) + Read(new int[] { 1, 2, 3, 4, 5 });
            public static decimal Dec(decimal d) => d + 1.5m + Price;
            public static bool Same(object o) => o.Equals(o) && typeof(int) == typeof(string);
            public static int Deconstruct((int, int) p) { var (a, b) = p; return a + b; }
            public static int Sum(params int[] xs) { Meter m = Guard.Charge(1); int s = 0; foreach (int x in xs) { Guard.Charge(m, 1); s += x; } return s; }
            public static int Call() { Meter m = Guard.Charge(1); return Sum(1, 2, 3); }
            public static IShape Static<T>() where T : IShape => T.Make();
        }
        """.Replace("o.Equals(o) && ", "", StringComparison.Ordinal));
}
