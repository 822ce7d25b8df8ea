namespace SafeCompile.Tests.Verifier;

/// <summary>
/// Loops that were paid for before their first round: which the verifier believes, and every way we know of running one more often than
/// was paid for.
/// </summary>
public class CountedLoopTests
{
    private const string Count = "Guard.Counted(m, i, n, 1, 2); ";
    private const string Flag = "bool p = Guard.Prepaid(m, i, n, 1, 2); ";

    [Theory]
    [InlineData("upwards", Count + "for (; i < n; i++) s += i;")]
    [InlineData("bound included", "Guard.CountedThrough(m, i, n, 1, 2); for (; i <= n; i++) s += i;")]
    [InlineData("paid for one more", "Guard.CountedThrough(m, i, n, 1, 2); for (; i < n; i++) s += i;")]
    [InlineData("downwards", "i = n; Guard.Counted(m, i, 0, -1, 2); for (; i > 0; i--) s += i;")]
    [InlineData("downwards by two", "i = n; Guard.CountedThrough(m, i, 0, -2, 2); for (; i >= 0; i -= 2) s += i;")]
    [InlineData("by a flag", Flag + "for (; i < n; i++) { if (!p) { Guard.Charge(m, 2); } s += i; }")]
    [InlineData("continue", Flag + "for (; i < n; i++) { if (!p) { Guard.Charge(m, 2); } if (s > 3) continue; s += i; }")]
    [InlineData("break", Count + "for (; i < n; i++) { if (s > 3) break; s += i; }")]
    [InlineData("checked", Count + "checked { for (; i < n; i++) s += i; }")]
    [InlineData("nested", Count + "for (; i < n; i++) { int j = i; bool q = Guard.Prepaid(m, j, n, 1, 2); for (; j < n; j++) { if (!q) { Guard.Charge(m, 2); } s += j; } }")]
    [InlineData("in an endless loop", "for (;;) { Guard.Charge(m, 1); i = 0; " + Count + "for (; i < n; i++) s += i; if (s > 9) break; }")]
    [InlineData("around a try", Count + "for (; i < n; i++) { Guard.Try(m, k, 1); try { s = 10 / i; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); } finally { if (Guard.Live(m)) { Guard.Finally(m, k); s++; } } }")]
    [InlineData("in a try", "Guard.Try(m, k, 1); try { " + Count + "for (; i < n; i++) s = 10 / i; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); i = 7; }")]
    public void Believed(string what, string body)
    {
        Assert.NotEmpty(what);
        GuestText.Accepts(Method(body));
    }

    [Theory]
    [InlineData("the bound moves", Count + "for (; i < n; i++) n++;")]
    [InlineData("the counter is set back", Count + "for (; i < n; i++) { if (s > 5) i = 0; s++; }")]
    [InlineData("the counter is set back for one fuel", Count + "for (; i < n; i++) { if (s == 7) { i = 0; Guard.Charge(m, 1); } s++; }")]
    [InlineData("the counter steps back", Count + "for (; i < n; i++) { s++; i--; }")]
    [InlineData("another bound was paid", "Guard.Counted(m, i, 3, 1, 2); for (; i < n; i++) s++;")]
    [InlineData("another beginning was paid", "Guard.Counted(m, n, n, 1, 2); for (; i < n; i++) s++;")]
    [InlineData("the counter changes after paying", Count + "i = -1000000; for (; i < n; i++) s++;")]
    [InlineData("the bound changes after paying", Count + "n = 1000000; for (; i < n; i++) s++;")]
    [InlineData("the bound is included unpaid", Count + "for (; i <= n; i++) s++;")]
    [InlineData("a smaller step", "Guard.Counted(m, i, n, 2, 2); for (; i < n; i++) s++;")]
    [InlineData("the other direction", "Guard.Counted(m, i, n, 1, 2); for (; i < n; i--) s++;")]
    [InlineData("the other comparison", Count + "for (; i > n; i++) s++;")]
    [InlineData("unequal", Count + "for (; i != n; i++) s++;")]
    [InlineData("past the guard", "if (s > 0) goto loop; " + Count + "loop: for (; i < n; i++) s++;")]
    [InlineData("paid once, run for ever", Count + "while (true) { for (; i < n; i++) s++; i = 0; }")]
    [InlineData("a round without a step", Count + "while (i < n) { if (s++ > 3) continue; i++; }")]
    [InlineData("a handler sets the counter back", Count + "for (; i < n; i++) { Guard.Try(m, k, 1); try { s = 10 / s; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); i = 0; } }")]
    [InlineData("a finally sets the counter back", Count + "for (; i < n; i++) { Guard.Try(m, k, 1); try { s++; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); i = 0; } } }")]
    [InlineData("a finally moves the bound", Count + "for (; i < n; i++) { Guard.Try(m, k, 1); try { s++; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); n++; } } }")]
    [InlineData("a filter sets the counter back", Count + "for (; i < n; i++) { Guard.Try(m, k, 1); try { s = 10 / s; } catch (Exception) when (Guard.Live(m) && Guard.Filter(m) && (i = 0) > 0) { Guard.Caught(m, k); } finally { if (Guard.Live(m)) { Guard.Finally(m, k); s++; } } }")]
    [InlineData("the address of the counter", Count + "ref int r = ref i; for (; i < n; i++) r = 0;")]
    [InlineData("the address of the bound", Count + "ref int r = ref n; for (; i < n; i++) r++;")]
    [InlineData("nobody asks the flag", Flag + "for (; i < n; i++) { s++; } if (p) s++;")]
    [InlineData("the flag the other way", Flag + "for (; i < n; i++) { if (p) { Guard.Charge(m, 2); } s++; }")]
    [InlineData("another flag", Flag + "bool q = s == 0; for (; i < n; i++) { if (!q) { Guard.Charge(m, 2); } s++; } if (p) s++;")]
    [InlineData("the flag is set", Flag + "for (; i < n; i++) { if (!p) { Guard.Charge(m, 2); p = true; } s++; }")]
    [InlineData("a way past the flag", Flag + "for (; i < n; i++) { if (s > 3) { s++; continue; } if (!p) { Guard.Charge(m, 2); } }")]
    [InlineData("an inner loop that nobody paid", Count + "for (; i < n; i++) { while (s < 10) { } }")]
    public void Refused(string what, string body)
    {
        Assert.NotEmpty(what);
        GuestText.Refuses("SC6060", Method(body));
    }

    [Theory]
    [InlineData("Guard.Counted(m, i, n, 0, 2); for (; i < n; i++) s++;")]
    [InlineData("Guard.Counted(m, i, n, 1, 0); for (; i < n; i++) s++;")]
    [InlineData("Guard.Counted(m, i, n, 1, -2); for (; i < n; i++) s++;")]
    [InlineData("Guard.Counted(m, i, n, 1, 1 << 30); for (; i < n; i++) s++;")]
    [InlineData("Guard.Counted(m, i, n, n, 2); for (; i < n; i++) s++;")]
    [InlineData("Guard.Counted(m, i, n, 1, n); for (; i < n; i++) s++;")]
    public void Worthless_payments(string body) => GuestText.Refuses("SC6110", Method(body));

    private static string Method(string body) =>
        "public static class C { public static int F(Meter m, int n) { Guard.Charge(m, 1); long k = Guard.Mark(m); int s = 0, i = 0; " + body + " Guard.EndTry(m, k); return s + i; } }";
}
