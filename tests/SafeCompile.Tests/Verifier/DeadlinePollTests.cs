using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>Claim 15: under a policy with deadline polls no loop and no entry goes without one.</summary>
public class DeadlinePollTests
{
    private static readonly Policy s_policy = GuestText.Policy.WithDeadlinePolls();

    [Theory]
    [InlineData("public static class C { public static void F() { Meter m = Guard.Charge(1); Guard.Poll(m); while (true) { Guard.Charge(m, 1); } } }")]
    [InlineData("public static class C { public static void F(int n) { Meter m = Guard.Charge(1); Guard.Poll(m); for (;;) { Guard.Charge(m, 1); if (n == 3) Guard.Poll(m); } } }")]
    [InlineData("public static class C { public static void F() { Meter m = Guard.Charge(1); } }")]
    [InlineData("public static class C { public static int F(int n) { Meter m = Guard.Enter(1); return Guard.Leave(m, n < 1 ? 0 : F(n - 1)); } }")]
    [InlineData("public static class C { public static int F(int n) { Meter m = Guard.Enter(1); int r = n < 1 ? 0 : F(n - 1); Guard.Poll(m); return Guard.Leave(m, r); } }")]
    [InlineData("public static class C { public static void F(int n) { Meter m = Guard.Charge(1); if (n > 0) Guard.Poll(m); } }")]
    public void Refused(string text) => Assert.Contains(Findings(text), f => f.Id == "SC6061");

    [Theory]
    [InlineData("public static class C { public static void F() { Meter m = Guard.Charge(1); Guard.Poll(m); while (true) { Guard.Charge(m, 1); Guard.Poll(m); } } }")]
    [InlineData("public static class C { public static int F(int n) { Meter m = Guard.Enter(1); Guard.Poll(m); return Guard.Leave(m, n < 1 ? 0 : F(n - 1)); } }")]
    [InlineData("public static class C { public static int F(int n) => n + 1; }")]
    public void Accepted(string text) => Assert.Empty(Findings(text));

    [Fact]
    public void An_image_of_one_policy_is_refused_under_the_other()
    {
        byte[] image = GuestText.Compile("public static class C { public static int F(int n) => n + 1; }");
        Assert.Contains(ImageVerifier.Verify(image, s_policy).Findings, f => f.Id == "SC6005");
        Assert.NotEqual(GuestText.Policy.Hash, s_policy.Hash);
        Assert.Equal(GuestText.Policy.Hash, s_policy.WithDeadlinePolls(false).Hash);
    }

    [Fact]
    public void The_switch_reaches_the_worker()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Policy.Pure.WithDeadlinePolls().WriteTo(writer);
        writer.Flush();
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Policy read = Policy.ReadFrom(reader);
        Assert.True(read.DeadlinePolls);
        Assert.Equal(Policy.Pure.WithDeadlinePolls().Hash, read.Hash);
    }

    private static IEnumerable<VerificationFinding> Findings(string text) =>
        ImageVerifier.Verify(GuestText.Compile(text, manifest: GuestText.Manifest(s_policy)), s_policy).Findings;
}
