using System.Globalization;
using SafeCompile.Tests.Verifier.Counting;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>
/// That counting can fail: guests written with their guards, once paying and once not. The paying one is accepted and stays within its
/// bounds; the other is refused, and breaks a bound when it runs all the same.
/// </summary>
public sealed class WorkControlTests
{
    private static readonly string s_much = string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"s = s * 3 + {i}; ")));

    private const string Loop = "static int Loop(Meter m, int n) { int s = 0; for (int i = 0; i < n; i++) { Guard.Charge(m, PRICE); MUCH } return s; }";
    private const string Counted = "static int Loop(Meter m, int n) { int s = 0; int i = 0; Guard.Counted(m, i, n, 1, PRICE); for (; i < n; i++) { MUCH } return s; }";
    private const string Down = "static int Down(Meter m, int n) { Guard.Enter(m, PRICE); int s = n; MUCH return Guard.Leave(m, n == 0 ? s : Down(m, n - 1) + Down(m, n - 1)); }";
    private const string Leaves = "static int A(int s) { MUCH return s; } static int B(int s) { return A(A(A(s))); } static int C(Meter m, int s) { Guard.Charge(m, PRICE); return B(B(s)); }";
    private const string Thrown = "static int Loop(Meter m, int n) { int s = 0; long k = Guard.Mark(m); for (int i = 0; i < n; i++) { Guard.Charge(m, PRICE); Guard.Try(m, k, 1); try { s = 1 / s; MUCH } catch (System.Exception) when (Guard.Live(m)) { Guard.Caught(m, k); s = 1; } } Guard.EndTry(m, k); return s; }";
    private const string Objects = "class Big { public long A, B, C, D; } static object? Make(Meter m, int n) { object? o = null; for (int i = 0; i < n; i++) { Guard.Charge(m, 20, PRICE); o = new Big(); } return o; }";
    private const string Nodes = "class Node { public Node? Next; } static Node? Down(Meter m, int n) { Guard.Charge(m, 20, PRICE); Guard.Enter(m, 9); Node x = new(); if (n > 0) { x.Next = Down(m, n - 1); x.Next = Down(m, n - 1); } return Guard.Leave(m, x); }";

    [Theory]
    [InlineData("a loop", Loop, "return Loop(m, 50);", 60, 1)]
    [InlineData("a loop after one that paid too much", Loop, "Guard.Charge(m, 1000000); return Loop(m, 50);", 60, 1)]
    [InlineData("a loop that pays half", Loop, "return Loop(m, 50);", 60, 20)]
    [InlineData("a counted loop", Counted, "return Loop(m, 50);", 60, 1)]
    [InlineData("recursion", Down, "return Down(m, 7);", 60, 1)]
    [InlineData("calls for nothing", Leaves, "int s = 0; for (int i = 0; i < 9; i++) { Guard.Charge(m, 1); s += C(m, i); } return s;", 400, 1)]
    [InlineData("a loop around a handler", Thrown, "return Loop(m, 50);", 60, 1)]
    [InlineData("objects", Objects, "return Make(m, 9000) == null ? 1 : 0;", 48, 0)]
    [InlineData("objects for half", Objects, "return Make(m, 9000) == null ? 1 : 0;", 48, 24)]
    [InlineData("objects, one in each activation", Nodes, "return Down(m, 13) == null ? 1 : 0;", 24, 0)]
    public void What_is_not_paid_is_seen(string what, string methods, string run, int enough, int little)
    {
        Assert.NotEmpty(what);
        byte[] honest = Image(methods, run, enough), hostile = Image(methods, run, little);
        GuestText.Accepts(honest);
        Assert.Null(Run(honest).Broken);

        Assert.False(ImageVerifier.Verify(hostile, GuestText.Policy).Accepted, "accepted");
        Assert.NotNull(Run(hostile).Broken);
    }

    private static Account Run(byte[] image)
    {
        CountedRun run = new CountedGuest("control", image, new PluginLimits(5_000_000_000, 2_000, 1L << 30), "Plugin.Run", []).Run();
        Assert.True(run.Account.Broken is not null || run.Result.Outcome == CallOutcome.Completed, run.Result.Message);
        return run.Account;
    }

    private static byte[] Image(string methods, string run, int price) => GuestText.Compile(
        ("public static class Plugin { " + methods + " public static int Run() { Meter m = Guard.Charge(2); " + run + " } }")
            .Replace("MUCH", s_much, StringComparison.Ordinal).Replace("PRICE", price.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
