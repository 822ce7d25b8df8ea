// expect: ok
// why: methods of a generic type may return larger instantiations of it, as long as no call of them feeds itself
// output: 1
// output: 22
// output: 333
// output: 42

public sealed class Parser<T>
{
    private readonly Func<string, int, (bool ok, T value, int pos)> run;
    public Parser(Func<string, int, (bool, T, int)> run) => this.run = run;
    public (bool ok, T value, int pos) Parse(string s, int i) => run(s, i);
    public Parser<U> Select<U>(Func<T, U> f) => new((s, i) => { var r = run(s, i); return r.ok ? (true, f(r.value), r.pos) : (false, default(U)!, i); });
    public Parser<U> Then<U>(Func<T, Parser<U>> f) => new((s, i) => { var r = run(s, i); return r.ok ? f(r.value).Parse(s, r.pos) : (false, default(U)!, i); });
    public Parser<List<T>> Many() => new((s, i) => { var l = new List<T>(); while (true) { var r = run(s, i); if (!r.ok) return (true, l, i); l.Add(r.value); i = r.pos; } });
    public Parser<(T, U)> And<U>(Parser<U> o) => Then(a => o.Select(b => (a, b)));
    public Parser<T> Or(Parser<T> o) => new((s, i) => { var r = run(s, i); return r.ok ? r : o.Parse(s, i); });
    public Parser<T?> Opt() => Select(x => (T?)x).Or(P.Return<T?>(default));
    public Parser<List<T>> SepBy<U>(Parser<U> sep) => Then(h => sep.Then(_ => this).Many().Select<List<T>>(t => { t.Insert(0, h); return t; }));
    public Parser<V> SelectMany<U, V>(Func<T, Parser<U>> f, Func<T, U, V> g) => Then(a => f(a).Select(b => g(a, b)));
}
public static class P
{
    public static Parser<T> Return<T>(T v) => new((s, i) => (true, v, i));
    public static Parser<char> Char(Func<char, bool> p) => new((s, i) => i < s.Length && p(s[i]) ? (true, s[i], i + 1) : (false, '\0', i));
}
class Program { static void Main() {
  var digit = P.Char(char.IsDigit); var num = digit.Many().Select(d => int.Parse(new string(d.ToArray())));
  var list = num.SepBy(P.Char(c => c == ','));
  foreach (int x in list.Parse("1,22,333", 0).value) Console.WriteLine(x);
  var q = from a in num from _ in P.Char(c => c == '+') from b in num select a + b;
  Console.WriteLine(q.Parse("12+30", 0).value);
} }
