namespace SafeCompile.Tests.Verifier;

/// <summary>Claim 21: objects, boxes, arrays and closures were paid for, in the method that makes them or in those that call it.</summary>
public class PrepaymentTests
{
    private const string Types = " class Big { public long A, B, C, D; } class Node(Node? next) { public Node? Next = next; } class Pair<T>(T a, T b) { public T A = a, B = b; }";

    [Theory]
    [InlineData("an object in a loop", "while (n > 0) { Guard.Charge(m, 20, 48); o = new Big(); n--; }")]
    [InlineData("an object paid apart", "while (n > 0) { Guard.Charge(m, 20); Guard.Alloc(m, 48); o = new Big(); n--; }")]
    [InlineData("two that one charge pays", "while (n > 0) { Guard.Charge(m, 20, 96); o = new Big(); o = new Big(); n--; }")]
    [InlineData("a box", "while (n > 0) { Guard.Charge(m, 20, 24); o = n; n--; }")]
    [InlineData("a constant array", "while (n > 0) { Guard.Charge(m, 20, 64); o = new int[] { n, n, n, n }; n--; }")]
    [InlineData("an object that its caller pays", "while (n > 0) { Guard.Charge(m, 20, 48); o = Make(n); n--; }", "static object Make(int n) { return new Big(); }")]
    [InlineData("recursion that pays on entry", "o = Down(m, n);", "static Node? Down(Meter m, int n) { Guard.Enter(m, 9); Guard.Alloc(m, 24); return Guard.Leave(m, n == 0 ? null : new Node(Down(m, n - 1))); }")]
    [InlineData("a box of a class", "while (n > 0) { Guard.Charge(m, 20); o = Id(\"\"); n--; }", "static object Id<T>(T x) where T : class { return x; }")]
    [InlineData("a box that is looked at", "while (n > 0) { Guard.Charge(m, 20); if (Is(n)) o = null; n--; }", "static bool Is<T>(T x) { return x is string || x is null; }")]
    [InlineData("a delegate each round", "D k = new(); while (n > 0) { Guard.Charge(m, 20, 64); System.Func<int> f = k.F; o = f; n--; }", "class D { public int F() { return 1; } }")]
    [InlineData("a delegate that is made once", "while (n > 0) { Guard.Charge(m, 20); System.Func<int> f = static () => 1; o = f; n--; }")]
    public void Paid(string what, string body, string more = "")
    {
        Assert.NotEmpty(what);
        GuestText.Accepts(Program(body, more));
    }

    [Theory]
    [InlineData("an object in a loop", "while (n > 0) { Guard.Charge(m, 20); o = new Big(); n--; }")]
    [InlineData("an object for half its size", "while (n > 0) { Guard.Charge(m, 20, 24); o = new Big(); n--; }")]
    [InlineData("an object on one way only", "while (n > 0) { Guard.Charge(m, 20); if (n == 7) Guard.Alloc(m, 48); o = new Big(); n--; }")]
    [InlineData("an object paid once for all", "Guard.Alloc(m, 1000000); while (n > 0) { Guard.Charge(m, 20); o = new Big(); n--; }")]
    [InlineData("a box", "while (n > 0) { Guard.Charge(m, 20); o = n; n--; }")]
    [InlineData("a box of a variable", "while (n > 0) { Guard.Charge(m, 20); o = Id(n); n--; }", "static object? Id<T>(T x) { return x; }")]
    [InlineData("a box for less", "while (n > 0) { Guard.Charge(m, 20, 23); o = n; n--; }")]
    [InlineData("a constant array", "while (n > 0) { Guard.Charge(m, 20, 24); o = new int[] { n, n, n, n }; n--; }")]
    [InlineData("an object that its caller does not pay", "while (n > 0) { Guard.Charge(m, 20); o = Make(n); n--; }", "static object Make(int n) { return new Big(); }")]
    [InlineData("an object behind a slot", "Maker k = new(); while (n > 0) { Guard.Charge(m, 20); o = k.Make(n); n--; }", "class Maker { public virtual object Make(int n) { return 1; } } class Other : Maker { public override object Make(int n) { return new Big(); } }")]
    [InlineData("an object behind a delegate", "System.Func<int, object> f = Make; while (n > 0) { Guard.Charge(m, 20); o = f(n); n--; }", "static object Make(int n) { return new Big(); }")]
    [InlineData("recursion for nothing", "o = Down(m, n);", "static Node? Down(Meter m, int n) { Guard.Enter(m, 9); return Guard.Leave(m, n == 0 ? null : new Node(Down(m, n - 1))); }")]
    [InlineData("a delegate each round", "while (n > 0) { Guard.Charge(m, 20); int k = n; System.Func<int> f = () => k; o = f; n--; }")]
    [InlineData("a delegate each round for the size of an object", "D k = new(); while (n > 0) { Guard.Charge(m, 20, 63); System.Func<int> f = k.F; o = f; n--; }", "class D { public int F() { return 1; } }")]
    [InlineData("an object of type variables", "while (n > 0) { Guard.Charge(m, 20, 23); o = new Pair<string>(\"\", \"\"); n--; }")]
    public void Unpaid(string what, string body, string more = "")
    {
        Assert.NotEmpty(what);
        GuestText.Refuses("SC6141", Program(body, more));
    }

    private static string Program(string body, string more) =>
        "public static class C { " + more + Types + " public static object? F(Meter m, int n) { Guard.Charge(m, 1); object? o = null; " + body + " return o; } }";
}
