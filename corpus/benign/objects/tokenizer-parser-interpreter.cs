// expect: ok
// why: a tokenizer over a span, a Pratt parser and an interpreter over records
// output: 3 7 1
// output: a	b1.5
// output: 144
// output: 7 5 ababab
// output: 01234
// output: DivideByZeroException: Attempted to divide by zero.
// output: syntax: unexpected Op(;)@13 at 13 (13)
// output: KeyNotFoundException: undefined q
// output: syntax: unterminated at 6 (6)
// output: InvalidOperationException: - on Double
// output: ArgumentException: g wants 2
// output: Bin { Op = +, L = Num { V = 1 }, R = Call { F = f, A = List`1[Node] } }

// tokenizer + pratt parser + interpreter
using System.Collections;
using System.Text;
enum T { Num, Id, Str, Op, LP, RP, LB, RB, Comma, Eof, Kw }
readonly record struct Tok(T Kind, string Text, int Pos) { public override string ToString() => $"{Kind}({Text})@{Pos}"; }
sealed class SyntaxError(string m, int pos) : Exception($"{m} at {pos}") { public int Pos { get; } = pos; }
ref struct Lexer(ReadOnlySpan<char> src)
{
    private readonly ReadOnlySpan<char> _s = src; private int _i;
    static readonly HashSet<string> Kw = new(StringComparer.Ordinal) { "let", "if", "else", "while", "fn", "return", "true", "false" };
    public Tok Next()
    {
        while (_i < _s.Length && char.IsWhiteSpace(_s[_i])) _i++;
        if (_i >= _s.Length) return new(T.Eof, "", _i);
        int st = _i; char c = _s[_i];
        if (char.IsAsciiDigit(c)) { while (_i < _s.Length && (char.IsAsciiDigit(_s[_i]) || _s[_i] == '.')) _i++; return new(T.Num, _s[st.._i].ToString(), st); }
        if (char.IsLetter(c) || c is '_') { while (_i < _s.Length && (char.IsLetterOrDigit(_s[_i]) || _s[_i] == '_')) _i++; string id = new(_s[st.._i]); return new(Kw.Contains(id) ? T.Kw : T.Id, id, st); }
        if (c == '"') { var sb = new StringBuilder(); _i++; while (_i < _s.Length && _s[_i] != '"') { if (_s[_i] == '\\') { _i++; sb.Append(_s[_i] switch { 'n' => '\n', 't' => '\t', var o => o }); } else sb.Append(_s[_i]); _i++; } if (_i >= _s.Length) throw new SyntaxError("unterminated", st); _i++; return new(T.Str, sb.ToString(), st); }
        _i++;
        switch (c) { case '(': return new(T.LP, "(", st); case ')': return new(T.RP, ")", st); case '{': return new(T.LB, "{", st); case '}': return new(T.RB, "}", st); case ',': return new(T.Comma, ",", st); }
        if (_i < _s.Length && _s.Slice(st, 2) is "==" or "!=" or "<=" or ">=" or "&&" or "||") { _i++; return new(T.Op, _s[st.._i].ToString(), st); }
        return "+-*/%<>=!;".Contains(c) ? new(T.Op, c.ToString(), st) : throw new SyntaxError($"bad char '{c}'", st);
    }
}
abstract record Node; record Num(double V) : Node; record Str(string V) : Node; record Var(string N) : Node; record Bin(string Op, Node L, Node R) : Node; record Un(string Op, Node X) : Node;
record Call(string F, List<Node> A) : Node; record Let(string N, Node V) : Node; record Assign(string N, Node V) : Node; record If(Node C, Node A, Node? B) : Node; record While(Node C, Node B) : Node; record Blk(IReadOnlyList<Node> S) : Node; record Fn(string N, string[] P, Node B) : Node; record Ret(Node? V) : Node;
sealed class Parser
{
    readonly List<Tok> t = []; int p;
    public Parser(string s) { var lx = new Lexer(s); Tok k; do t.Add(k = lx.Next()); while (k.Kind != T.Eof); }
    Tok Cur => t[p]; Tok Eat() => t[p++];
    bool Is(string s) => Cur.Text == s && Cur.Kind is not T.Str; bool Try(string s) { if (!Is(s)) return false; p++; return true; }
    void Need(string s) { if (!Try(s)) throw new SyntaxError($"expected '{s}' got {Cur}", Cur.Pos); }
    static readonly Dictionary<string, (int l, int r)> Prec = new() { ["||"] = (1, 2), ["&&"] = (3, 4), ["=="] = (5, 6), ["!="] = (5, 6), ["<"] = (7, 8), [">"] = (7, 8), ["<="] = (7, 8), [">="] = (7, 8), ["+"] = (9, 10), ["-"] = (9, 10), ["*"] = (11, 12), ["/"] = (11, 12), ["%"] = (11, 12) };
    public Blk Program() { List<Node> l = []; while (Cur.Kind != T.Eof) l.Add(Stmt()); return new(l); }
    Blk Block() { Need("{"); List<Node> l = []; while (!Is("}")) l.Add(Stmt()); Eat(); return new(l); }
    Node Stmt()
    {
        switch (Cur) {
            case { Kind: T.LB }: return Block();
            case { Kind: T.Kw, Text: "let" }: { Eat(); var n = Eat().Text; Need("="); var v = Expr(); Need(";"); return new Let(n, v); }
            case { Kind: T.Kw, Text: "if" }: { Eat(); Need("("); var c = Expr(); Need(")"); var a = Stmt(); return new If(c, a, Try("else") ? Stmt() : null); }
            case { Kind: T.Kw, Text: "while" }: { Eat(); Need("("); var c = Expr(); Need(")"); return new While(c, Stmt()); }
            case { Kind: T.Kw, Text: "fn" }: { Eat(); var n = Eat().Text; Need("("); List<string> ps = []; if (!Is(")")) do ps.Add(Eat().Text); while (Try(",")); Need(")"); return new Fn(n, [.. ps], Block()); }
            case { Kind: T.Kw, Text: "return" }: { Eat(); var v = Is(";") ? null : Expr(); Need(";"); return new Ret(v); }
            case { Kind: T.Id } id when t[p + 1] is { Kind: T.Op, Text: "=" }: { p += 2; var v = Expr(); Need(";"); return new Assign(id.Text, v); }
            default: { var e = Expr(); Need(";"); return e; }
        }
    }
    Node Expr(int min = 0)
    {
        Node l = Atom();
        while (Cur.Kind == T.Op && Prec.TryGetValue(Cur.Text, out var b) && b.l >= min) { string op = Eat().Text; l = new Bin(op, l, Expr(b.r)); }
        return l;
    }
    Node Atom() { var k = Eat(); return k.Kind switch {
        T.Num => new Num(double.Parse(k.Text, System.Globalization.CultureInfo.InvariantCulture)), T.Str => new Str(k.Text), T.Kw when k.Text is "true" or "false" => new Num(k.Text == "true" ? 1 : 0),
        T.Op when k.Text is "-" or "!" => new Un(k.Text, Expr(13)), T.LP => Paren(), T.Id when Is("(") => new Call(k.Text, Args()), T.Id => new Var(k.Text), _ => throw new SyntaxError($"unexpected {k}", k.Pos) };
        Node Paren() { var e = Expr(); Need(")"); return e; }
        List<Node> Args() { Need("("); List<Node> a = []; if (!Is(")")) do a.Add(Expr()); while (Try(",")); Need(")"); return a; } }
}
sealed class Env(Env? up = null) : IEnumerable<KeyValuePair<string, object>> { readonly Dictionary<string, object> v = []; public object this[string n] { get => v.TryGetValue(n, out var x) ? x : up?[n] ?? throw new KeyNotFoundException($"undefined {n}"); set { if (v.ContainsKey(n)) v[n] = value; else if (up is { } u && u.Has(n)) u[n] = value; else throw new KeyNotFoundException("undefined " + n); } } bool Has(string n) => v.ContainsKey(n) || (up?.Has(n) ?? false); public void Def(string n, object x) => v[n] = x; public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => v.OrderBy(k => k.Key, StringComparer.Ordinal).GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
sealed class Return(object? v) : Exception { public object? V => v; }
sealed class Interp(TextWriter o)
{
    public readonly Env Globals = new(); delegate object Builtin(params ReadOnlySpan<object> a);
    readonly Dictionary<string, Builtin> lib = new() { ["max"] = static a => { double m = double.MinValue; foreach (object x in a) m = Math.Max(m, (double)x); return m; }, ["len"] = a => (double)((string)a[0]).Length, ["str"] = a => Show(a[0]) };
    readonly Dictionary<string, Fn> fns = [];
    static string Show(object x) => x switch { double d when d == Math.Floor(d) && Math.Abs(d) < 1e15 => ((long)d).ToString(), double d => d.ToString("R", System.Globalization.CultureInfo.InvariantCulture), _ => x.ToString()! };
    public object? Run(Node n, Env e) { switch (n) {
        case Blk b: { object? last = null; var inner = new Env(e); foreach (var s in b.S) last = Run(s, inner); return last; }
        case Let(var name, var v): e.Def(name, Eval(v, e)); return null; case Assign(var name, var v): e[name] = Eval(v, e); return null;
        case If(var c, var a, var b): return Truth(Eval(c, e)) ? Run(a, e) : b is null ? null : Run(b, e);
        case While w: while (Truth(Eval(w.C, e))) Run(w.B, e); return null; case Fn f: fns[f.N] = f; return null; case Ret { V: var v }: throw new Return(v is null ? null : Eval(v, e)); default: return Eval(n, e); } }
    static bool Truth(object x) => x is double and not 0 or string { Length: > 0 };
    object Eval(Node n, Env e) => n switch {
        Num { V: var v } => v, Str(var s) => s, Var(var x) => e[x], Un("-", var x) => -(double)Eval(x, e), Un("!", var x) => Truth(Eval(x, e)) ? 0.0 : 1.0,
        Bin("&&", var a, var b) => Truth(Eval(a, e)) ? Eval(b, e) : 0.0, Bin("||", var a, var b) => Eval(a, e) is var l && Truth(l) ? l : Eval(b, e),
        Bin(var op, var a, var b) => Op(op, Eval(a, e), Eval(b, e)),
        Call("print", var a) => Print(a.Select(x => Eval(x, e))), Call(var f, var a) when lib.TryGetValue(f, out var bi) => bi([.. a.Select(x => Eval(x, e))]),
        Call(var f, { Count: var k } a) when fns.TryGetValue(f, out var fn) => k == fn.P.Length ? Invoke(fn, a, e) : throw new ArgumentException($"{f} wants {fn.P.Length}"), _ => throw new NotSupportedException(n.GetType().Name) };
    object Print(IEnumerable<object> a) { o.WriteLine(string.Join(' ', a.Select(Show))); return 0.0; }
    object Invoke(Fn fn, List<Node> a, Env e) { var en = new Env(Globals); foreach (var (name, x) in fn.P.Zip(a)) en.Def(name, Eval(x, e)); try { return Run(fn.B, en) ?? 0.0; } catch (Return r) { return r.V ?? 0.0; } }
    static object Op(string op, object a, object b) => (op, a, b) switch { ("+", double x, double y) => x + y, ("+", _, _) => Show(a) + Show(b), ("-", double x, double y) => x - y, ("*", double x, double y) => x * y, ("*", string s, double k) => string.Concat(Enumerable.Repeat(s, (int)k)), ("/", double x, double y) => y != 0 ? x / y : throw new DivideByZeroException(), ("%", double x, double y) => x % y, ("<", double x, double y) => x < y ? 1.0 : 0.0, (">", double x, double y) => x > y ? 1.0 : 0.0, ("<=", double x, double y) => x <= y ? 1.0 : 0.0, (">=", double x, double y) => x >= y ? 1.0 : 0.0, ("==", _, _) => a.Equals(b) ? 1.0 : 0.0, ("!=", _, _) => a.Equals(b) ? 0.0 : 1.0, _ => throw new InvalidOperationException($"{op} on {a.GetType().Name}") };
}
static class Program { static void Main() {
    string[] progs = [ "let x = 3; let y = x * 2 + 1; print(x, y, x < y && y != 3); print(\"a\\tb\" + 1.5);", "fn fib(n) { if (n < 2) { return n; } return fib(n-1) + fib(n-2); } print(fib(12)); print(max(1, 7, -3), len(\"hello\"), \"ab\" * 3);", "let i = 0; let s = \"\"; while (i < 5) { s = s + str(i); i = i + 1; } print(s);", "print(1 / 0);", "let a = (1 + ;", "print(q);", "print(\"x);", "let f = 1 - \"a\";", "fn g(a, b) { return a; } g(1);" ];
    foreach (string src in progs) { var sw = new StringWriter(); try { var it = new Interp(sw); it.Run(new Parser(src).Program(), it.Globals); Console.Write(sw); } catch (SyntaxError e) { Console.WriteLine($"syntax: {e.Message} ({e.Pos})"); } catch (Exception e) when (e is not OutOfMemoryException) { Console.WriteLine($"{e.GetType().Name}: {e.Message}"); } }
    Console.WriteLine(new Bin("+", new Num(1), new Call("f", [new Var("x")])).ToString().Replace("System.Collections.Generic.", ""));
} }
