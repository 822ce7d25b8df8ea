using System.Globalization;

namespace SafeCompile.Tests.Verifier;

/// <summary>Claim 20: a round of a loop pays for its steps, whatever loops, jumps and handlers it is made of.</summary>
public class WorkTests
{
    // Some 800 steps.
    private static readonly string s_much = string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"s = s * 3 + {i}; ")));

    [Theory]
    [InlineData("a loop that pays for its round", "while (s < n) { Guard.Charge(m, 100); MUCH }")]
    [InlineData("a loop that pays in the middle", "while (s < n) { MUCH Guard.Charge(m, 100); MUCH }")]
    [InlineData("a counted loop", "Guard.Counted(m, i, n, 1, 60); for (; i < n; i++) { MUCH }")]
    [InlineData("a counted loop with a flag", "bool p = Guard.Prepaid(m, i, n, 1, 60); for (; i < n; i++) { if (!p) { Guard.Charge(m, 60); } MUCH }")]
    [InlineData("a finally that its loop pays", "while (s < n) { Guard.Charge(m, 100); Guard.Try(m, k, 1); try { s = 10 / s; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); MUCH } } }")]
    [InlineData("a handler pays by catching", "while (s < n) { Guard.Charge(m, 10); Guard.Try(m, k, 1); try { s = 10 / s; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); MUCH } }")]
    public void Paid(string what, string body)
    {
        Assert.NotEmpty(what);
        GuestText.Accepts(Program(body));
    }

    [Theory]
    [InlineData("a loop that pays one for its round", "while (s < n) { Guard.Charge(m, 1); MUCH }")]
    [InlineData("a loop that pays on one way only", "while (s < n) { if (s == 7) { Guard.Charge(m, 100); } else { Guard.Charge(m, 1); } MUCH }")]
    [InlineData("a loop that pays before it only", "Guard.Charge(m, 1000000); while (s < n) { Guard.Charge(m, 1); MUCH }")]
    [InlineData("a counted loop for one", "Guard.Counted(m, i, n, 1, 1); for (; i < n; i++) { MUCH }")]
    [InlineData("the last test of a counted loop is no round", "while (s < n) { Guard.Charge(m, 1); i = 0; Guard.Counted(m, i, 0, 1, 1000); for (; i < 0; i++) { s++; } MUCH }")]
    [InlineData("a flag that pays more than the rounds without it", "bool p = Guard.Prepaid(m, i, n, 1, 60); for (; i < n; i++) { if (!p) { Guard.Charge(m, 1); } MUCH }")]
    [InlineData("a round that pays nothing beside the flag", "bool p = Guard.Prepaid(m, i, n, 1, 60); for (; i < n; i++) { if (s == 3) { Guard.Charge(m, 1); } else if (!p) { Guard.Charge(m, 60); } MUCH }")]
    [InlineData("an endless goto for one", "again: Guard.Charge(m, 1); MUCH if (s < n) goto again;")]
    [InlineData("a finally", "while (s < n) { Guard.Charge(m, 1); Guard.Try(m, k, 1); try { s = 10 / s; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); MUCH } } }")]
    public void Unpaid(string what, string body)
    {
        Assert.NotEmpty(what);
        GuestText.Refuses("SC6140", Program(body));
    }

    private static string Program(string body)
    {
        return "public static class C { public static int F(Meter m, int n) { Guard.Charge(m, 1); long k = Guard.Mark(m); int s = 0, i = 0; "
            + body.Replace("MUCH", s_much, StringComparison.Ordinal) + " Guard.EndTry(m, k); return s + i; } }";
    }
}
