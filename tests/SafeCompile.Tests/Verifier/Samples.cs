namespace SafeCompile.Tests.Verifier;

internal static class Samples
{
    /// <summary>One guest with a bit of everything: loops, recursion, iterators, closures, handlers, generics.</summary>
    internal const string Everything = """
        public interface INode { int Eval(); }
        public sealed class Leaf(int v) : INode { public int Eval() => v; }
        public sealed class Sum(INode a, INode b) : INode { public int Eval() { Meter m = Guard.Enter(3); return Guard.Leave(m, a.Eval() + b.Eval()); } }
        public static class Plugin
        {
            public static int Loops(int n)
            {
                Meter m = Guard.Charge(3);
                int s = 0;
                for (int i = 0; i < n; i++) { Guard.Charge(m, 2); s += i; while (s > 100) { Guard.Charge(m, 1); s -= 7; } }
                do { Guard.Charge(m, 1, 8); s++; } while (s < 50);
                return s;
            }
            public static int Fib(int n) { Meter m = Guard.Enter(4); return Guard.Leave(m, n < 2 ? n : Fib(n - 1) + Fib(n - 2)); }
            public static int Worker(Meter m, int n) { if (n < 2) return n; Guard.Enter(m, 4); return Guard.Leave(m, Worker(m, n - 1) + Worker(m, n - 2)); }
            public static int Counted(Meter m, int[] a, int k)
            {
                int s = 0;
                int n = a.Length;
                int i = 0;
                Guard.Counted(m, i, n, 1, 3);
                for (; i < n; i++) s += a[i];
                int j = k;
                bool p = Guard.PrepaidThrough(m, j, s, 2, 3);
                for (; j <= s; j += 2) { if (!p) { Guard.Charge(m, 3); } k++; }
                return k;
            }
            public static IEnumerable<int> Count(int n) { Meter m = Guard.Resume(2); for (int i = 0; i < n; i++) { Guard.Charge(m, 2); Guard.Leave(m); yield return i; m = Guard.Resume(2); } Guard.Leave(m); }
            public static int Closures(int n)
            {
                Meter m = Guard.Enter(5);
                Func<int, int> f = x => { Meter m2 = Guard.Enter(2); return Guard.Leave(m2, x + n); };
                int s = f(1);
                foreach (int x in Count(n)) { Guard.Charge(m, 6); s += f(x); }
                return Guard.Leave(m, s);
            }
            public static int Handlers(int n)
            {
                Meter m = Guard.Charge(3);
                long k = Guard.Mark(m);
                Guard.Try(m, k, 1);
                try { n = 10 / n; if (n > 5) throw Guard.Throw(m, new InvalidOperationException("x")); }
                catch (InvalidOperationException e) when (Guard.Live(m) && Guard.Filter(m) && (e.Message.Length == 1)) { Guard.Caught(m, k); n = 1; }
                catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); n = 2; }
                Guard.Try(m, k, 1);
                try { n++; }
                finally { if (Guard.Live(m)) { int d = Guard.Finally(m, k); n--; Guard.EndFinally(m, d); } }
                Guard.EndTry(m, k);
                return n;
            }
            public static T Max<T>(T a, T b) where T : IComparable<T> { Meter m = Guard.Enter(2); return Guard.Leave(m, a.CompareTo(b) > 0 ? a : b); }
            public static string Text(int n) => n switch { 1 => "one", 2 => "two", _ => "many" };
            public static int[] Table() { Meter m = Guard.Charge(2); return new int[] { 1, 2, 3, 4, 5 }; }
        }
        """;
}
