namespace SafeCompile.Tests.Instrumentation;

/// <summary>Programs that never end by themselves; the key says how they try.</summary>
internal static partial class TrapPrograms
{
    internal static IReadOnlyDictionary<string, string> Loops { get; } = new Dictionary<string, string>
    {
        ["while"] = Body("while (true) { }"),
        ["do"] = Body("do ; while (true);"),
        ["for without condition"] = Body("for (;;) ;"),
        ["for with its work in the head"] = Body("int i = 0; for (i = 0; i >= 0; i = i > 5 ? 0 : i + 1) ;"),
        ["condition that never fails"] = Body("int x = 1; while (x == 1 || x / 0 == 1) ;"),
        ["goto back"] = Body("again: goto again;"),
        ["goto back from a nested block"] = Body("int x = 0; again: x++; if (x != 0) { { goto again; } }"),
        ["goto case"] = Body("switch (1) { case 1: goto case 2; case 2: goto case 1; }"),
        ["goto default"] = Body("switch (1) { default: goto case 1; case 1: goto default; }"),
        ["continue"] = Body("for (;;) { if (true) continue; }"),
        ["foreach over an endless iterator"] = Body("foreach (int x in Up()) ;", "static IEnumerable<int> Up() { for (int i = 0; ; i++) yield return i; }"),
        ["iterator that never yields"] = Body("foreach (int x in None()) ;", "static IEnumerable<int> None() { while (true) ; yield break; }"),
        ["foreach by pattern"] = Body("foreach (int x in new Ones()) ;", "class Ones { public Ones GetEnumerator() => this; public bool MoveNext() => true; public int Current => 1; }"),
        ["base-library operator over an endless sequence"] = Body("return Up().Count();", "static IEnumerable<int> Up() { while (true) yield return 1; }"),
        ["long range with an empty body"] = Body("foreach (int x in Enumerable.Range(0, int.MaxValue)) ;"),
        ["filtered to nothing"] = Body("return Enumerable.Range(0, int.MaxValue).Where(x => false).Any();"),
        ["query syntax"] = Body("return (from a in Enumerable.Range(0, 1 << 30) from b in Enumerable.Range(0, 1 << 30) where a + b < 0 select a).Count();"),
        ["try around, catch everything, start again"] = Body("for (;;) try { while (true) { } } catch { }"),
        ["catch that loops"] = Body("try { throw new InvalidOperationException(); } catch { while (true) ; }"),
        ["finally that loops after a trap"] = Body("try { while (true) ; } finally { while (true) ; }"),
        ["finally that loops while an exception passes"] = Body("try { try { throw new InvalidOperationException(); } finally { for (;;) ; } } catch { }"),
        ["finally that loops after return"] = Body("try { return 1; } finally { for (;;) ; }"),
        ["finally nested in finally"] = Body("try { } finally { try { } finally { while (true) ; } }"),
        ["filter that loops"] = Body("try { throw new InvalidOperationException(); } catch when (Never()) { }", "static bool Never() { while (true) ; }"),
        ["filter that swallows its own trap"] = Body(
            "for (;;) try { throw new InvalidOperationException(); } catch when (Never()) { } catch { }",
            "static bool Never() { try { while (true) ; } catch { return true; } }"),
        ["catch that swallows at every level"] = Body("return F(50);", "static int F(int n) { try { return n == 0 ? Spin() : F(n - 1); } catch { return F(n == 0 ? 0 : n - 1); } } static int Spin() { while (true) ; }"),
        ["finally of an iterator"] = Body("foreach (int x in One()) break;", "static IEnumerable<int> One() { try { yield return 1; } finally { while (true) ; } }"),
        ["Dispose in using"] = Body("using var d = new Loop();", "class Loop : IDisposable { public void Dispose() { while (true) ; } }"),
        ["Dispose by foreach"] = Body(
            "foreach (int x in new Loop()) ;",
            "class Loop : IEnumerable<int>, IEnumerator<int> { public IEnumerator<int> GetEnumerator() => this; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this; public int Current => 1; object System.Collections.IEnumerator.Current => 1; public bool MoveNext() => false; public void Reset() { } public void Dispose() { while (true) ; } }"),
        ["constructor"] = Body("return new Loop().X;", "class Loop { public int X; public Loop() { while (true) ; } }"),
        ["field initialiser"] = Body("return new Loop().X;", "class Loop { public int X = Spin(); static int Spin() { while (true) ; } }"),
        ["constructor initialiser"] = Body("return new Loop().X;", "class Loop { public int X; public Loop() : this(Spin()) { } Loop(int x) { X = x; } static int Spin() { while (true) ; } }"),
        ["static initialiser"] = Body("return Loop.X;", "class Loop { public static int X = Spin(); static int Spin() { while (true) ; } }"),
        ["static constructor"] = Body("return Loop.X;", "class Loop { public static int X = 1; static Loop() { while (true) ; } }"),
        ["static initialiser inside a handler, twice"] = Body("for (;;) try { return Loop.X; } catch { }", "class Loop { public static int X = Spin(); static int Spin() { while (true) ; } }"),
        ["property"] = Body("return new Loop().X;", "class Loop { public int X { get { while (true) ; } } }"),
        ["operator"] = Body("return new Loop() + new Loop();", "class Loop { public static int operator +(Loop a, Loop b) { while (true) ; } }"),
        ["lambda"] = Body("Action a = () => { while (true) ; }; a();"),
        ["delegate in a base-library callback"] = Body("new List<int> { 1 }.ForEach(x => { while (true) ; });"),
        ["local function"] = Body("Spin(); void Spin() { while (true) ; }"),
        ["comparer of a sort"] = Body("var l = new List<int> { 3, 1, 2 }; l.Sort((a, b) => { while (true) ; });"),
        ["hash code of a key"] = Body("new Dictionary<Key, int>()[new Key()] = 1;", "class Key { public override int GetHashCode() { while (true) ; } }"),
        ["equality of a record's member"] = Body("return new R(new Part()) == new R(new Part());", "record R(Part P); class Part { public override bool Equals(object? o) { while (true) ; } public override int GetHashCode() => 1; }"),
        ["text of an interpolated value"] = Body("return $\"{new Part()}\";", "class Part { public override string ToString() { while (true) ; } }"),
        ["text of a concatenated value"] = Body("return \"\" + new Part();", "class Part { public override string ToString() { while (true) ; } }"),
        ["exceptions all the way"] = Body("for (;;) try { throw new InvalidOperationException(); } catch (InvalidOperationException) { }"),
        ["exceptions from a deep stack"] = Body("for (;;) try { F(60); } catch (InvalidOperationException) { }", "static void F(int n) { if (n == 0) throw new InvalidOperationException(); F(n - 1); }"),
        ["exceptions that the runtime throws"] = Body("int[] a = []; for (;;) try { a[0] = 1; } catch (IndexOutOfRangeException) { }"),
        ["calls without any loop"] = Body("return A(40);", "static int A(int n) => n == 0 ? 1 : A(n - 1) + A(n - 1);"),
        ["call tree of leaves without recursion"] = Body("return T40();", string.Join(' ', Enumerable.Range(1, 40).Select(i => $"static int T{i}() => T{i - 1}() + T{i - 1}();")) + " static int T0() => 1;"),
        ["copies of large values"] = Body("var a = new int[100_000]; for (;;) Array.Copy(a, a, a.Length);"),
        ["comparisons of long strings"] = Body("string a = new string('x', 50_000), b = new string('x', 50_000); int n = 0; for (;;) if (a == b) n++;"),
    };

    /// <summary>A plugin whose <c>Run</c> has the body; <paramref name="members"/> stand beside it in the class.</summary>
    private static string Body(string body, string members = "") => $$"""
        #pragma warning disable
        public class Plugin
        {
            public static object Run(object[] args)
            {
                {{body}}
                return null;
            }
            {{members}}
        }
        """;
}
