using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class IdentifierMustNotMixScriptsTests
{
    [Fact]
    public void CyrillicInALatinWord_IsRefused() => RuleCheck.Check("class {|SC1006:P\u043Eint|} { }");

    [Fact]
    public void FullWidthInALatinWord_IsRefused() => RuleCheck.Check("class {|SC1006:P\uFF4Fint|} { }");

    [Fact]
    public void EscapesAreSeenThrough() => RuleCheck.Check("class {|SC1006:P\\u043Eint|} { }");

    [Fact]
    public void WholeWordsAndMathematicalLetters_AreAccepted() => RuleCheck.Check("class Größe { int счёт, Δt, 面積, λ; }");
}
