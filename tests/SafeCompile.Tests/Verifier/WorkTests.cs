using System.Globalization;

namespace SafeCompile.Tests.Verifier;

/// <summary>Claim 20: a fuel buys so many steps and no more, whatever straight-line code, calls, handlers and loops are made of.</summary>
public class WorkTests
{
    private static readonly string s_much = string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"s = s * 3 + {i}; ")));

    // Some 1,200 steps each.
    private static string Leaf(string name, string entry, string rest) => $"static int {name}(int s) {{ {entry} {s_much} {rest} return s; }}";

    [Theory]
    [InlineData("a loop that pays for its round", "while (s < n) { Guard.Charge(m, 100); MUCH }")]
    [InlineData("a loop that pays in the middle", "while (s < n) { MUCH Guard.Charge(m, 100); MUCH }")]
    [InlineData("a counted loop", "Guard.Counted(m, i, n, 1, 60); for (; i < n; i++) { MUCH }")]
    [InlineData("a counted loop with a flag", "bool p = Guard.Prepaid(m, i, n, 1, 60); for (; i < n; i++) { if (!p) { Guard.Charge(m, 60); } MUCH }")]
    [InlineData("a call that its caller pays", "while (s < n) { Guard.Charge(m, 100); s = A(s); }", "A")]
    [InlineData("a few thousand steps once", "MUCH MUCH MUCH")]
    [InlineData("a tree of calls that pays", "Guard.Charge(m, 2000); s = O(s);", "K L M N O", "Guard.Charge(90);")]
    [InlineData("recursion that pays on entry", "s = R(m, n);", "", "", "static int R(Meter m, int s) { Guard.Enter(m, 60); MUCH if (s < 100) s = R(m, s) + R(m, s - 1); return Guard.Leave(m, s); }")]
    [InlineData("recursion through a slot that leaves a little", "s = new N().V(s);", "", "", "class B { public virtual int V(int s) { return s + 1; } } class N : B { public override int V(int s) { Guard.Enter(Guard.Current(), 10); s = V(s) + V(s); return Guard.Leave(Guard.Current(), s); } }")]
    [InlineData("a finally that its loop pays", "while (s < n) { Guard.Charge(m, 100); Guard.Try(m, k, 1); try { s = 10 / s; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); MUCH } } }")]
    [InlineData("a handler pays by catching", "while (s < n) { Guard.Charge(m, 10); Guard.Try(m, k, 1); try { s = 10 / s; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); MUCH } }")]
    public void Paid(string what, string body, string leaf = "", string entry = "", string more = "")
    {
        Assert.NotEmpty(what);
        GuestText.Accepts(Program(body, leaf, entry, more));
    }

    [Theory]
    [InlineData("a loop that pays one for its round", "while (s < n) { Guard.Charge(m, 1); MUCH }")]
    [InlineData("a loop that pays on one way only", "while (s < n) { if (s == 7) { Guard.Charge(m, 100); } else { Guard.Charge(m, 1); } MUCH }")]
    [InlineData("a loop that pays before it only", "Guard.Charge(m, 1000000); while (s < n) { Guard.Charge(m, 1); MUCH }")]
    [InlineData("a counted loop for one", "Guard.Counted(m, i, n, 1, 1); for (; i < n; i++) { MUCH }")]
    [InlineData("the last test of a counted loop is no round", "while (s < n) { Guard.Charge(m, 1); i = 0; Guard.Counted(m, i, 0, 1, 1000); for (; i < 0; i++) { s++; } MUCH }")]
    [InlineData("a flag that pays more than the rounds without it", "bool p = Guard.Prepaid(m, i, n, 1, 60); for (; i < n; i++) { if (!p) { Guard.Charge(m, 1); } MUCH }")]
    [InlineData("a round that pays nothing beside the flag", "bool p = Guard.Prepaid(m, i, n, 1, 60); for (; i < n; i++) { if (s == 3) { Guard.Charge(m, 1); } else if (!p) { Guard.Charge(m, 60); } MUCH }")]
    [InlineData("a call for one", "while (s < n) { Guard.Charge(m, 1); s = A(s); }", "A")]
    [InlineData("recursion that does more than it pays", "s = R(m, n);", "", "", "static int R(Meter m, int s) { Guard.Enter(m, 1); MUCH if (s < 100) s = R(m, s) + R(m, s - 1); return Guard.Leave(m, s); }")]
    [InlineData("a tree of calls that pays one each", "s = O(s);", "K L M N O", "Guard.Charge(1);")]
    [InlineData("a tree of calls", "s = O(s);", "K L M N O")]
    [InlineData("an endless goto for one", "again: Guard.Charge(m, 1); MUCH if (s < n) goto again;")]
    [InlineData("a finally", "while (s < n) { Guard.Charge(m, 1); Guard.Try(m, k, 1); try { s = 10 / s; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); MUCH } } }")]
    [InlineData("a delegate", "Func<int, int> f = A; while (s < n) { Guard.Charge(m, 1); s = f(s); }", "A")]
    [InlineData("a method that can be called back", "Func<int, int> f = A; s += f == null ? 1 : 0;", "A")]
    [InlineData("far too much once", "MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH MUCH")]
    public void Unpaid(string what, string body, string leaf = "", string entry = "", string more = "")
    {
        Assert.NotEmpty(what);
        GuestText.Refuses("SC6140", Program(body, leaf, entry, more));
    }

    private static string Program(string body, string leaves, string entry, string more)
    {
        string[] names = leaves.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Each calls the one before it twice.
        IEnumerable<string> methods = names.Select((name, i) => Leaf(name, entry, i == 0 ? "" : $"s = {names[i - 1]}({names[i - 1]}(s));"));
        return "public static class C { " + string.Join(' ', methods) + ' ' + more.Replace("MUCH", s_much, StringComparison.Ordinal)
            + " public static int F(Meter m, int n) { Guard.Charge(m, 1); long k = Guard.Mark(m); int s = 0, i = 0; "
            + body.Replace("MUCH", s_much, StringComparison.Ordinal) + " Guard.EndTry(m, k); return s + i; } }";
    }
}
