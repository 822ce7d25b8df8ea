using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class CharactersMustBeVisibleTests
{
    [Theory]
    [InlineData("// a\u202Eb")]
    [InlineData("// a\u2066b")]
    [InlineData("class \u200DC { }")]
    [InlineData("// a\u200Bb")]
    [InlineData("// a\u2028class C { }")]
    [InlineData("// a\u0085class C { }")]
    [InlineData("// a\rclass C { }")]
    [InlineData("// a\0b")]
    [InlineData("// a\u001Bb")]
    [InlineData("// a\U000E0041b")]
    [InlineData("class C { }\uFEFF")]
    public void InvisibleCharacters_AreRefused(string source) => Assert.Equal(["SC1005"], RuleCheck.Run(source).Select(d => d.Id));

    [Theory]
    [InlineData("\uFEFF// a byte order mark first\r\nclass C { }\n")]
    [InlineData("// tabs\tand ümlauts, 漢字, Δ, 😀\nclass C { }")]
    public void VisibleText_IsAccepted(string source) => RuleCheck.Check(source);

    [Fact]
    public void LoneSurrogates_AreRefused() => Assert.Equal(["SC1005"], RuleCheck.Run("// a" + '\uD800' + "b").Select(d => d.Id));

    [Fact]
    public void TheLineIsPhysical()
    {
        var found = Assert.Single(RuleCheck.Run("class C { }\r\n// x\u202E\r\n"));
        Assert.Equal((2, 5), (found.Line, found.Column));
    }
}
