using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class MemberUseMustBeAllowedTests
{
    [Theory]
    [InlineData("{|SC2001:System.IO.File.ReadAllText|}(\"x\");")]
    [InlineData("Func<string, string> f = {|SC2001:System.IO.File.ReadAllText|};")]
    [InlineData("var r = new {|SC2001:Random|}();")]
    [InlineData("int y = {|SC2001:DateTime.Now|}.Year;")]
    [InlineData("o.{|SC2001:ToString|}().{|SC2001:Trim|}();", "o.ToString().{|SC2001:Trim|}();")]
    [InlineData("new List<int>().{|SC2001:Clear|}();")]
    [InlineData("int m = {|SC2001:int.MinValue|};")]
    [InlineData("Exception e = new Exception(\"x\"); e.{|SC2001:Source|} = null;")]
    [InlineData("{|SC2001:Console.CancelKeyPress|} += {|SC2002:null|};")]
    [InlineData("Action a = () => { Action b = () => {|SC2001:GC.Collect|}(); };")]
    [InlineData("int L() => {|SC2001:Environment.ProcessId|}; L();")]
    public void OtherMembers_AreRefused(string statement, string? marked = null) => RuleCheck.Check($"class C {{ void F(object o) {{ {marked ?? statement} }} }}");

    [Theory]
    [InlineData("class C { int f = {|SC2001:Environment.ProcessId|}; }")]
    [InlineData("class C { static int f = {|SC2001:Environment.ProcessId|}; }")]
    [InlineData("class C { int P { get; } = {|SC2001:Environment.ProcessId|}; }")]
    [InlineData("class C { int P => {|SC2001:Environment.ProcessId|}; }")]
    [InlineData("class C { int this[int i] { get { return {|SC2001:Environment.ProcessId|}; } } }")]
    [InlineData("class B { protected B(int x) { } } class C : B { C() : base({|SC2001:Environment.ProcessId|}) { } }")]
    [InlineData("class B(int x) { } class C() : B({|SC2001:Environment.ProcessId|}) { }")]
    [InlineData("class C { public static C operator +(C a, C b) { {|SC2001:GC.Collect|}(); return a; } }")]
    [InlineData("class C { public static implicit operator int(C c) => {|SC2001:Environment.ProcessId|}; }")]
    [InlineData("class C { event Action E { add { {|SC2001:GC.Collect|}(); } remove { } } }")]
    [InlineData("interface I { void F() { {|SC2001:GC.Collect|}(); } }")]
    [InlineData("class C { static C() { {|SC2001:GC.Collect|}(); } }")]
    [InlineData("{|SC2001:GC.Collect|}();")]
    [InlineData("partial class C { partial void F(); } partial class C { partial void F() { {|SC2001:GC.Collect|}(); } }")]
    [InlineData("static class X { extension(string s) { public int Pid => {|SC2001:Environment.ProcessId|}; } }")]
    public void CodeIsFoundEverywhere(string source) => RuleCheck.Check(source);

    [Fact]
    public void AliasesAndEscapesAreSeenThrough() => RuleCheck.Check("""
        using Q = System.IO.File;
        using static System.IO.File;
        class C { void F() {
            Q.{|SC2001:ReadAllText|}("x");
            {|SC2001:ReadAllText|}("x");
            System.IO.\u0046ile.{|SC2001:ReadAllText|}("x");
            System.IO.@File.{|SC2001:ReadAllText|}("x"); } }
        """);

    [Fact]
    public void NameofIsNoUse() => RuleCheck.Check("class C { string F() => nameof(System.IO.File.ReadAllText) + nameof(System.IO.File); }");

    [Fact]
    public void ConstantsFollowTheirType() => RuleCheck.Check("class C { int F() => int.MaxValue; int G() => {|SC2001:System.Threading.Timeout.Infinite|}; }");

    [Fact]
    public void GetTypeNamesTheWayOut()
    {
        PluginDiagnostic found = Assert.Single(RuleCheck.Run("class C { bool F(object o) => (object)o.GetType() == null; }"), d => d.Id == "SC2001");
        Assert.Contains("Use 'is' or pattern matching", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADenialGivesItsReason() =>
        Assert.Contains("Its negation overflows.", RuleCheck.Run("class C { int m = int.MinValue; }")[0].Message, StringComparison.Ordinal);

    [Fact]
    public void ProgramsWithErrorsAreJudgedToo() => RuleCheck.Check("class C { void F() { Foo(); var x = new Bar(); {|SC2001:GC.Collect|}(); int y = \"\"; } }");

    [Fact]
    public void GuestMembersAreFine() => RuleCheck.Check("""
        class C { int n; public int P { get; set; } public int F() => n + P + G<int>(1) + new C().P; static T G<T>(T t) => t; }
        record R(int A) { public int B => A; }
        enum E { A, B }
        class D { string F(R r, E e) { r = r with { A = 2 }; return e == E.A ? r.ToString() : ""; } }
        """);
}
