using System.Collections.Concurrent;
using CsCheck;

namespace SafeCompile.Fuzz.Text;

/// <summary>
/// Random C# programs that end: loops have constant bounds, functions count their calls, text is cut. Every function has the same locals
/// (<c>a b c d arr s</c>), so that any expression fits anywhere; names that a statement declares carry its nesting level.
/// </summary>
internal static class ProgramGen
{
    private const int DeepestStatement = 3;

    private static readonly Gen<string> s_variable = Gen.OneOf("a", "b", "c", "d");

    // Each generator contains all that are nested in it: made once, or there would be millions.
    private static readonly ConcurrentDictionary<string, Gen<string>> s_made = new();

    /// <summary>What may stand in a place besides ordinary statements.</summary>
    [Flags]
    private enum Place
    {
        Plain = 0,
        MayReturn = 1,
        InLoop = 2,
    }

    /// <summary>A program with <c>Plugin.Run()</c>, whose result tells everything that happened.</summary>
    internal static Gen<string> Programs { get; } =
        Gen.Select(Body(Place.MayReturn), Body(Place.MayReturn), Body(Place.MayReturn), Iterator(), Gen.Int[-5, 20], Gen.Int[-5, 20], (f0, f1, f2, iterator, x, y) => $$"""
            #pragma warning disable
            using System.Text;
            public class Plugin
            {
                static int calls;
                static int Max => int.MaxValue;
                static readonly StringBuilder log = new StringBuilder();
                static void Log(object x) { if (log.Length < 3000) log.Append(x).Append(' '); }
                static string Cut(string s) => s.Length > 40 ? s.Substring(0, 40) : s;
                static int Hash(string s) { int h = 7; foreach (char ch in s) h = h * 31 + ch; return h; }
                record Pair(int X, int Y) { public int Sum => X + Y; }
                struct Cell { public int N; public static Cell operator +(Cell l, int r) => new Cell { N = l.N + r }; }
                sealed class Scope : IDisposable { readonly int n; public Scope(int n) { this.n = n; Log("open"); } public void Dispose() { Log(n); } }
            {{Function("F0", f0)}}
            {{Function("F1", f1)}}
            {{Function("F2", f2)}}
                static IEnumerable<int> Seq(int a, int b, int n)
                {
                    if (n <= 0 || ++calls > 150) yield break;
                    int c = 1, d = 2; int[] arr = new int[4]; string s = "q";
            {{iterator}}
                    yield return c;
                }
                public static object Run(object[] args)
                {
                    int r = F0({{x}}, {{y}}, 3);
                    return log.ToString() + r + " " + calls;
                }
            }
            """);

    private static Gen<string> Expression(int depth) => s_made.GetOrAdd($"expression {depth}", _ =>
        depth == 0
            ? Gen.Frequency((4, s_variable), (2, Gen.Int[-3, 12].Select(i => i < 0 ? $"({i})" : $"{i}")), (1, Gen.OneOf("arr[1]", "arr.Length", "s.Length", "Max")))
            : Gen.Frequency(
                (3, Expression(0)),
                (5, Gen.Select(Expression(depth - 1), Gen.OneOf("+", "-", "*", "&", "|", "^"), Expression(depth - 1), (x, op, y) => $"({x} {op} {y})")),
                (1, Gen.Select(Expression(depth - 1), Gen.OneOf("/", "%"), s_variable, (x, op, y) => $"({x} {op} {y})")),
                (1, Gen.Select(s_variable, s_variable, (x, y) => $"checked({x} * {y})")),
                (1, Gen.Select(Expression(depth - 1), s_variable, (x, y) => $"({x} >> ({y} & 7))")),
                (2, Gen.Select(Condition(depth - 1), Expression(depth - 1), Expression(depth - 1), (q, x, y) => $"({q} ? {x} : {y})")),
                (1, Gen.Select(s_variable, Expression(depth - 1), Expression(depth - 1), (v, x, y) => $"({v} switch {{ < 0 => {x}, 3 or 5 => 1, _ => {y} }})")),
                (1, Gen.Select(Gen.OneOf("F0", "F1", "F2"), Expression(depth - 1), s_variable, (f, x, y) => $"{f}({x}, {y}, n - 1)")),
                (1, Expression(depth - 1).Select(x => $"arr[{x} & 3]")),
                (1, s_variable.Select(x => $"{x}++")),
                (1, Gen.Select(Expression(depth - 1), s_variable, (x, y) => $"new Pair({x}, {y}).Sum")),
                (1, Gen.Select(s_variable, Expression(depth - 1), (x, y) => $"(new Cell {{ N = {x} }} + {y}).N")),
                (1, Gen.Select(s_variable, s_variable, (x, y) => $"(new Pair({x}, 1) == new Pair({y}, 1) ? 1 : 0)")),
                (1, Gen.Select(s_variable, Expression(depth - 1), (x, y) => $"((int)(object){x} + {y})")),
                (1, Gen.OneOf("Hash(s)", "arr.Sum()", "Seq(a, b, n - 1).Take(3).Sum()", "arr.Where(e => e > a).Count()"))));

    private static Gen<string> Condition(int depth) => Gen.OneOf(
        Gen.Select(Expression(depth), Gen.OneOf("<", ">", "==", "!=", "<="), s_variable, (x, op, y) => $"{x} {op} {y}"),
        s_variable.Select(v => $"{v} is > 3 and < 10"),
        Gen.Select(s_variable, s_variable, (x, y) => $"({x} > 0 && {y} < 5 || {x} == 1)"),
        Gen.OneOf("s.Length > 5", "s == \"x\"", "arr is [_, 1, ..]"));

    private static Gen<string> Statement(int level, Place place)
    {
        Gen<string> e = Expression(2);
        var simple = new List<(int, IGen<string>)>
        {
            (4, Gen.Select(s_variable, Gen.OneOf("=", "+=", "-=", "^=", "*="), e, (v, op, x) => $"{v} {op} {x};")),
            (2, Gen.Select(Expression(1), e, (i, x) => $"arr[{i} & 3] = {x};")),
            (1, e.Select(x => $"arr[{x}] += 1;")),
            (2, e.Select(x => $"Log({x});")),
            (1, Gen.Const("Log(s);")),
            (2, Gen.Select(Gen.OneOf("s = Cut(s + {0});", "s = Cut($\"{{{0}}}:{{s,5}}\");", "s = Cut({0} + s + 'c');", "s += s.Length < 30 ? \"y\" : \"\"; Log({0});"), e, (f, x) => string.Format(null, f, x))),
            (1, Gen.Select(e, s_variable, (x, y) => $"(a, {y}) = ({y}, {x});")),
            (1, Gen.Select(Condition(1), Gen.OneOf("InvalidOperationException", "ArgumentException", "FormatException"), (q, t) => $"if ({q}) throw new {t}(\"t\");")),
        };
        if (place.HasFlag(Place.MayReturn)) simple.Add((1, Gen.Select(Condition(1), e, (q, x) => $"if ({q}) return {x};")));
        if (place.HasFlag(Place.InLoop)) simple.Add((2, Gen.Select(Condition(1), Gen.OneOf("break", "continue"), (q, j) => $"if ({q}) {j};")));
        return level >= DeepestStatement ? Gen.Frequency([.. simple]) : Gen.Frequency([.. simple, .. Compound(level, place)]);
    }

    private static (int, IGen<string>)[] Compound(int level, Place place)
    {
        Gen<string> e = Expression(1);
        Gen<string> inner = Block(level + 1, place);
        Gen<string> loop = Block(level + 1, place | Place.InLoop);
        Gen<string> section = Block(level + 1, place & ~Place.InLoop);
        Gen<string> closed = Block(level + 1, Place.Plain);
        Gen<string> function = Block(level + 1, Place.MayReturn);
        Gen<int> bound = Gen.Int[1, 4];
        string v = $"v{level}";
        return
        [
            (3, Gen.Select(Condition(1), inner, inner, (q, x, y) => $"if ({q}) {x} else {y}")),
            (2, Gen.Select(bound, loop, (n, x) => $"for (int {v} = 0; {v} < {n}; {v}++) {x}")),
            (1, Gen.Select(bound, loop, (n, x) => $"{{ int {v} = {n}; while ({v}-- > 0) {x} }}")),
            (1, Gen.Select(bound, loop, (n, x) => $"{{ int {v} = {n}; do {x} while (--{v} > 0); }}")),
            (1, Gen.Select(s_variable, loop, (t, x) => $"foreach (int {v} in arr) {{ {t} += {v}; {x} }}")),
            (1, Gen.Select(s_variable, loop, (t, x) => $"foreach (int {v} in Seq(a, {t}, n - 1)) {{ {t} = {v}; {x} }}")),
            (1, Gen.Select(bound, inner, (n, x) => $"{{ int {v} = 0; back{level}: {x} if (++{v} < {n}) goto back{level}; }}")),
            (2, Gen.Select(e, section, section, section, (x, p, q, r) => $"switch ({x} & 3) {{ case 0: {p} goto case 2; case 1: {q} break; case 2: {r} break; default: Log({v.Length}); break; }}")),
            (2, Gen.Select(inner, inner, (x, y) => $"try {x} catch (InvalidOperationException) {y}")),
            (1, Gen.Select(inner, Condition(1), inner, closed, (x, q, y, z) => $"try {x} catch (Exception {v}) when ({q}) {{ Log({v} is ArithmeticException ? 1 : 2); {y} }} finally {z}")),
            (1, Gen.Select(inner, closed, (x, y) => $"try {x} finally {y}")),
            (1, inner.Select(x => $"try {x} catch (IndexOutOfRangeException) {{ Log(9); throw; }} catch (DivideByZeroException) {{ a++; }}")),
            (1, Gen.Select(s_variable, inner, (t, x) => $"using (new Scope({t})) {x}")),
            (1, Gen.Select(s_variable, inner, (t, x) => $"{{ using var {v} = new Scope({t}); {x} }}")),
            (1, Gen.Select(function, e, s_variable, (x, r, t) => $"{{ int L{level}(int p{level}) {{ a += p{level}; {x} return {r}; }} {t} = L{level}(b); }}")),
            (1, Gen.Select(function, e, s_variable, (x, r, t) => $"{{ Func<int, int> {v} = p{level} => {{ b ^= p{level}; {x} return {r}; }}; {t} = {v}({v}(1)); }}")),
            (1, Gen.Select(e, s_variable, (x, t) => $"{{ var {v} = new List<int> {{ {x}, a, b }}; {v}.Sort(); {v}.Add({t}); {t} = {v}[0] - {v}[^1]; }}")),
            (1, Gen.Select(e, s_variable, (x, t) => $"{{ var {v} = new Dictionary<int, string> {{ [{x}] = s }}; {v}[{t}] = \"z\"; Log({v}.Count); foreach (var (k{level}, w{level}) in {v}) {t} += w{level}.Length; }}")),
        ];
    }

    private static Gen<string> Block(int level, Place place) => s_made.GetOrAdd(
        $"block {level} {place}",
        _ => Statement(level, place).Array[1, 3].Select(s => "{ " + string.Join(' ', s) + " }"));

    private static Gen<string> Body(Place place) => Statement(0, place).Array[3, 6].Select(s => string.Join("\n", s.Select(x => "        " + x)));

    // Yields may stand in a try with a finally, in no other handler.
    private static Gen<string> Iterator()
    {
        Gen<string> some = Statement(1, Place.Plain);
        return Gen.Select(some, some, Gen.Int[1, 4], some, Gen.Bool, (x, y, n, z, protect) => protect
            ? $"        try {{ {x} yield return a; for (int v0 = 0; v0 < {n}; v0++) {{ {y} yield return b + v0; }} }} finally {{ Log(\"f\"); {z} }}"
            : $"        {x} yield return a; for (int v0 = 0; v0 < {n}; v0++) {{ {y} yield return b + v0; }} {z}");
    }

    private static string Function(string name, string body) => $$"""
            static int {{name}}(int a, int b, int n)
            {
                if (n <= 0 || ++calls > 150) return a ^ b;
                int c = 1, d = 2; int[] arr = new int[4]; string s = "x";
        {{body}}
                return a + b * 3 + c * 5 + d * 7 + arr[0] + s.Length;
            }
        """;
}
