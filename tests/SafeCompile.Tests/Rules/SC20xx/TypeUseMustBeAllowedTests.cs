using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class TypeUseMustBeAllowedTests
{
    [Theory]
    [InlineData("class C { System.IO.FileInfo {|SC2002:f|}; }")]
    [InlineData("class C { void F(System.IO.FileInfo {|SC2002:f|}) { } }")]
    [InlineData("class C { System.IO.FileInfo {|SC2002:F|}() => null; }")]
    [InlineData("class C { System.IO.FileInfo[] {|SC2002:f|}; }")]
    [InlineData("class C { List<System.IO.FileInfo> {|SC2006:f|}; }")]
    [InlineData("class C { (int, System.IO.FileInfo) {|SC2006:f|}; }")]
    [InlineData("class C { void F() { System.IO.FileInfo {|SC2002:f|} = null; } }")]
    [InlineData("class C { bool F(object o) => o is {|SC2002:System.IO.FileInfo|}; }")]
    [InlineData("class C { object F(object o) => ({|SC2002:System.IO.FileInfo|})o; }")]
    [InlineData("class C { void F() { try { } catch ({|SC2002:System.IO.IOException|}) { } } }")]
    [InlineData("class C<T> where T : {|SC2002:System.IO.Stream|} { }")]
    [InlineData("class C { delegate void D(System.IO.Stream {|SC2002:s|}); }", "class C { delegate void {|SC2002:D|}(System.IO.Stream s); }")]
    [InlineData("class C { static void G<T>() { } void F() => {|SC2006:G<System.IO.Stream>()|}; }")]
    [InlineData("class C { bool F(object o) => o switch { {|SC2002:System.IO.Stream|} => true, _ => false }; }")]
    [InlineData("class C { Action F() { void L(System.IO.Stream {|SC2002:s|}) { } return null; } }")]
    [InlineData("class C { {|SC2005:dynamic|} d; }")]
    [InlineData("class C { object F(object o) { {|SC2005:dynamic|} d = o; return {|SC2005:d.Foo()|}; } }")]
    public void OtherTypes_AreRefused(string source, string? marked = null) => RuleCheck.Check(marked ?? source);

    [Fact]
    public void ExpressionTrees_AreRefused() =>
        Assert.Contains(RuleCheck.Run("class C { void F() { System.Linq.Expressions.Expression<Func<int>> e = () => 1; } }"), d => d.Id == "SC2002");

    [Fact]
    public void TypesInAllParts_AreAccepted() => RuleCheck.Check("class C<T> where T : C<T> { List<T[]> a; (T, int)? b; Func<T, int> c; int?[] d; }");
}
