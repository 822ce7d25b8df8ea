using System.Text;
using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class CompileBudgetTests
{
    [Theory]
    [InlineData("class C { int F() => ", "(", "1", ")", "; }")]
    [InlineData("class C { object F() => ", "[", "1", "]", "; }")]
    [InlineData("class C { ", "List<", "int", ">", " f; }")]
    [InlineData("class C { void F() ", "{", "", "}", " }")]
    [InlineData("class C { bool F(int x) => x is ", "(", "1", ")", "; }")]
    [InlineData("class C { bool F(C x) => x is ", "{ P: ", "null", "}", "; C P; }")]
    [InlineData("class C { string F() => ", "$\"{", "1", "}\"", "; }")]
    public void DeepBrackets_AreRefusedBeforeParsing(string before, string open, string inner, string close, string after)
    {
        string source = before + Repeat(open, 10_000) + inner + Repeat(close, 10_000) + after;
        var sink = new DiagnosticSink();
        Assert.False(Screen.Tokens("Test.cs", source, sink, CompileLimits.Default));
        Assert.Equal(["SC4002"], sink.ToImmutable().Select(d => d.Id));
        Assert.True(Screen.Tokens("Test.cs", before + open + inner + close + after, new DiagnosticSink(), CompileLimits.Default));
    }

    [Theory]
    [InlineData("// ((((((((( \" $\"{ \n")]
    [InlineData("/* ((((((((( \" */")]
    [InlineData("string s = \"(((((((((\\\"(((((\";")]
    [InlineData("string s = @\"((((((((( \"\" ((((( \\\";")]
    [InlineData("string s = \"\"\"\n ((((((((( \" \"\" ((((\n \"\"\";")]
    [InlineData("string s = $\"{{{{{{{{ ((((((((({x}(((((\";")]
    [InlineData("string s = $$\"\"\"\n {((((((((({{x}}((((((((\n \"\"\";")]
    [InlineData("char a = '(', b = '{', c = '\"', d = '\\'', e = '[';")]
    [InlineData("enum E { A = 1 << 0, B = 1 << 1, C = 1 << 2, D = 1 << 3, F = 1 << 4, G = 1 << 5 }")]
    public void BracketsInTextAndCommentsDoNotCount(string source)
    {
        CompileLimits limits = CompileLimits.Default with { BracketDepth = 6 };
        Assert.True(Screen.Tokens("Test.cs", "class C { void F() { " + source + " } }", new DiagnosticSink(), limits));
    }

    [Fact]
    public void TheScanIsLinear()
    {
        string source = "class C { string s = " + new string('"', 100_000) + new string('$', 50_000) + new string('{', 50_000);
        Screen.Tokens("Test.cs", source, new DiagnosticSink(), CompileLimits.Default);
        source = "class C { string s = " + new string('$', 30_000) + new string('"', 60_000) + string.Concat(Enumerable.Repeat(new string('"', 20_000) + "x", 5));
        Screen.Tokens("Test.cs", source, new DiagnosticSink(), CompileLimits.Default);
    }

    [Theory]
    [InlineData("int F(int x) => x", " + x", ";")]
    [InlineData("bool F(int x) => x is 0", " or 1", ";")]
    [InlineData("object F(object x) => x", " ?? x", ";")]
    [InlineData("int F(int x) => ", "x > 0 ? x : ", "0;")]
    [InlineData("C P; C F() => P", ".P", ";")]
    [InlineData("void F(int x) { if (x == 0) { } ", "else if (x == 1) { } ", "}")]
    [InlineData("bool F(bool x) => ", "!", "x;")]
    public void LongChains_AreRefusedBeforeBinding(string before, string link, string after)
    {
        Assert.Contains(RuleCheck.Run("class C { " + before + Repeat(link, 5_000) + after + " }"), d => d.Id == "SC4002");
        Assert.DoesNotContain(RuleCheck.Run("class C { " + before + Repeat(link, 40) + after + " }"), d => d.Id == "SC4002");
    }

    [Theory]
    [InlineData("class C { object F() => Q(() => Q(() => Q(() => Q(() => Q(() => Q(() => 1)))))); object Q(Func<object> f) => f(); }", "SC4002")]
    [InlineData("class C { void F(bool a) { var x = (a, a) switch { (true, _, _, _, _, _, _, _, _) => 1, _ => 0 }; } }", "SC4003")]
    [InlineData("class C { string a = $\"{$\"{$\"{$\"{1}\"}\"}\"}\"; }", "SC4002")]
    public void OtherNesting_IsRefused(string source, string id) => Assert.Contains(RuleCheck.Run(source), d => d.Id == id);

    [Theory]
    [InlineData("int F(", "int p{0}", ", ", ") => 0;", 33)]
    [InlineData("void F<", "T{0}", ", ", ">() { }", 9)]
    [InlineData("void F() { ", "int v{0} = 0;", " ", "}", 257)]
    [InlineData("void F() { ", "l{0}: ;", " ", "}", 65)]
    [InlineData("int[] a = { ", "{0}", ", ", "};", 4_097)]
    [InlineData("", "void F(int[] a{0}, C{0} c) {{ }}", " ", "", 25)]
    public void LongLists_AreRefused(string before, string item, string separator, string after, int count)
    {
        Assert.Contains(RuleCheck.Run(List(count)), d => d.Id == "SC4003");
        Assert.DoesNotContain(RuleCheck.Run(List(count - 1)), d => d.Id == "SC4003");

        string List(int n) => "class C { " + before + string.Join(separator, Enumerable.Range(0, n).Select(i => string.Format(item, i))) + after + " }";
    }

    [Fact]
    public void DoublingConstants_AreRefusedBeforeBinding()
    {
        string chain = "const string c0 = \"0123456789\"; " + string.Concat(Enumerable.Range(1, 28).Select(i => $"const string c{i} = c{i - 1} + c{i - 1}; "));
        Assert.Contains(RuleCheck.Run("class C { " + chain + "}"), d => d.Id == "SC4004");
        string reversed = string.Concat(Enumerable.Range(1, 28).Reverse().Select(i => $"const string c{i} = $\"{{c{i - 1}}}{{c{i - 1}}}\"; ")) + "const string c0 = \"0123456789\"; ";
        Assert.Contains(RuleCheck.Run("class C { " + reversed + "}"), d => d.Id == "SC4004");
    }

    [Fact]
    public void ManyUsesOfALongConstant_AreRefused()
    {
        string uses = string.Concat(Enumerable.Range(0, 100).Select(i => $"string s{i} = K + \"{i}\"; "));
        Assert.Contains(RuleCheck.Run($"class C {{ const string K = \"{new string('x', 60_000)}\"; {uses} }}"), d => d.Id == "SC4004");
    }

    [Fact]
    public void OrdinaryConstants_AreAccepted() =>
        RuleCheck.Check("class C { const string A = \"a\", B = A + \"b\", D = $\"{A}{B}\"; const int N = 1 << 20; string F(int n) => A + n + B + D; }");

    [Fact]
    public void LargeFiles_AreRefused()
    {
        Assert.Equal(["SC4001"], RuleCheck.Run("// " + new string('x', 300_000)).Select(d => d.Id));
        Assert.Contains(RuleCheck.Run("class C { int[] a = { " + Repeat("1,", 40_000) + " }; }"), d => d.Id == "SC4001");
    }

    [Fact]
    public void ManyDirectives_AreRefused()
    {
        Assert.Contains(RuleCheck.Run(Repeat("#region x\n#endregion\n", 150)), d => d.Id == "SC4006");
        Assert.Contains(RuleCheck.Run("#if " + new string('!', 1_000) + "X\n#endif"), d => d.Id == "SC4006");
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
