namespace SafeCompile.Tests.Policies;

/// <summary>The section <c>reasons</c> of a policy file.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void Reasons_are_no_part_of_the_hash_and_are_inherited()
    {
        Policy plain = Parse("");
        Policy reasoned = Parse(""", "reasons": [ { "reaches": ["loop A.B"], "of": ["T:A"], "reason": "x" } ]""");
        Assert.Equal(plain.Hash, reasoned.Hash);
        Assert.Equal(plain.Reasons.Length + 1, reasoned.Reasons.Length);
        Assert.Equal("x", reasoned.WithDeadlinePolls().TrustFile(typeof(ReasonTests).Assembly.Location).Reasons[^1].Reason);
    }

    [Theory]
    [InlineData("""{ "reaches": ["loop A.B"], "reason": "" }""")]
    [InlineData("""{ "reaches": [], "reason": "x" }""")]
    [InlineData("""{ "reaches": ["*"], "reason": "x" }""")]
    [InlineData("""{ "reaches": ["loop *"], "reason": "x" }""")]
    [InlineData("""{ "reaches": ["loop"], "reason": "x" }""")]
    [InlineData("""{ "reaches": ["loop A.*.B"], "reason": "x" }""")]
    [InlineData("""{ "reaches": ["loop A.B"], "of": ["A"], "reason": "x" }""")]
    public void One_that_would_excuse_anything_is_refused(string reason) =>
        Assert.Equal("SC0005", Assert.Throws<PolicyException>(() => Parse($""", "reasons": [ {reason} ]""")).Id);

    private static Policy Parse(string more) => Policy.Parse($$"""{ "version": 1, "extends": ["preset:pure"]{{more}} }""", Path.GetTempPath());
}
