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
    [InlineData("void F(int x) { switch (x) { ", "case {0}:", " ", " break; } }", 1_025)]
    [InlineData("void F() { L: ", "goto L;", " ", "}", 513)]
    [InlineData("void F() { ", "try {{ }} finally {{ }}", " ", "}", 121)]
    [InlineData("", "C(int[] a{0}, C{0} c) {{ }}", " ", "", 25)]
    [InlineData("", "public int this[C{0} c] => 0;", " ", "", 25)]
    [InlineData("int[] a = { ", "{0}", ", ", "};", 4_097)]
    [InlineData("", "void F(int[] a{0}, C{0} c) {{ }}", " ", "", 25)]
    public void LongLists_AreRefused(string before, string item, string separator, string after, int count)
    {
        Assert.Contains(RuleCheck.Run(List(count)), d => d.Id == "SC4003");
        Assert.DoesNotContain(RuleCheck.Run(List(count - 1)), d => d.Id == "SC4003");

        string List(int n) => "class C { " + before + string.Join(separator, Enumerable.Range(0, n).Select(i => string.Format(item, i))) + after + " }";
    }

    [Theory]
    [InlineData("C this[int i] => this; C F(C c) => c", "?[0]", ";", 10, 11)]
    [InlineData("C this[int i] => this; C F(C c) => c", " ? // [\n [ 0 ]", ";", 10, 11)]
    [InlineData("int F() { ", "while (true) ", "; }", 39, 41)]
    [InlineData("void F() { ", "if (true) ; else ", "; }", 90, 110)]
    public void Chains_AreCutAtTheirLength(string before, string link, string after, int accepted, int refused)
    {
        Assert.DoesNotContain(RuleCheck.Run("class C { " + before + Repeat(link, accepted) + after + " }"), d => d.Id == "SC4002");
        Assert.Contains(RuleCheck.Run("class C { " + before + Repeat(link, refused) + after + " }"), d => d.Id == "SC4002");
    }

    [Fact]
    public void ConditionalIndexesOfDifferentExpressions_DoNotAddUp()
    {
        string uses = Repeat("if (a?[0] == null) { } F(a?[0], a?[0]); object b = a?[0]?[0]; int[]? c = null; ", 20);
        RuleCheck.Check("class C { C? this[int i] => this; void F(C? x, C? y) { } void G(C? a) { " + uses.Replace("object b", "{ object? b", StringComparison.Ordinal).Replace("c = null;", "c = null; }", StringComparison.Ordinal) + " } }");
    }

    [Theory]
    [InlineData("object F(int a) => ", "(a, ", "a", ")", ";", 3, 9)]
    [InlineData("object F(int a) => ", "new { A = ", "a", " }", ";", 3, 9)]
    [InlineData("", "class D{0} {{ ", "", "}", "", 11, 12)]
    public void NestedParts_AreRefusedBeforeBinding(string before, string open, string inner, string close, string after, int accepted, int refused)
    {
        Assert.DoesNotContain(RuleCheck.Run(Nested(accepted)), d => d.Id == "SC4002");
        Assert.Contains(RuleCheck.Run(Nested(refused)), d => d.Id == "SC4002");

        string Nested(int n) => "class C { " + before + string.Concat(Enumerable.Range(0, n).Select(i => open.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal))) + inner + Repeat(close, n) + after + " }";
    }

    [Theory]
    [InlineData("var x0 = (1, 1); ", "var x{0} = (x{1}, x{1}); ")]
    [InlineData("var x0 = new { A = 1 }; ", "var x{0} = new {{ A = x{1}, B = x{1} }}; ")]
    [InlineData("var x0 = 1; ", "var x{0} = Mk(x{1}); ")]
    [InlineData("var x0 = 1; ", "Out(x{1}, out var x{0}); ")]
    [InlineData("var x0 = new[] {{ 1 }}; ", "var x{0} = x{1}.Zip(x{1}); ")]
    [InlineData("var x0 = (1, 1); ", "var (p{0}, q{0}) = (x{1}, x{1}); var x{0} = (p{0}, q{0}); ")]
    [InlineData("var x0 = new[] {{ 1 }}; ", "foreach (var e{0} in x{1}) {{ }} var x{0} = x{1}.Select(t => (t, t)).ToList(); ")]
    [InlineData("var x0 = (int q) => q; ", "var x{0} = () => (x{1}, x{1}); ")]
    public void InferredTypesThatDouble_AreRefusedBeforeBinding(string first, string step)
    {
        string steps = first.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) + string.Concat(Enumerable.Range(1, 40).Select(i => string.Format(step, i, i - 1)));
        string source = "class C { static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!; static void Out<T>(T x, out (T, T) y) => y = (x, x); void F() { " + steps + " } }";
        Assert.Equal(["SC1412"], RuleCheck.Run(source).Select(d => d.Id).Distinct());
    }

    [Fact]
    public void InferenceThatDoesNotGrow_IsAccepted()
    {
        string steps = string.Concat(Enumerable.Range(1, 60).Select(i => $"var x{i} = Math.Max(x{i - 1}, x{i - 1}) + Plus(x{i - 1}, x{i - 1}); var b{i} = x{i} > x{i - 1} && x{i} == x{i - 1}; "));
        RuleCheck.Check("class C { static int Plus(int a, int b) => a + b; static int F() { var x0 = 1; " + steps + " return x60; } }", Policy.Pure);
    }

    [Fact]
    public void InterfacesInTooManyWays_AreRefusedBeforeBinding()
    {
        string chain = "interface I0<T> { } " + string.Concat(Enumerable.Range(1, 30).Select(i => $"interface I{i}<T> : I{i - 1}<I{i - 1}<T>>, I{i - 1}<T[]> {{ }} "));
        Assert.Contains(RuleCheck.Run(chain), d => d.Id == "SC1411");
        string diamond = "interface I0 { } " + string.Concat(Enumerable.Range(1, 8).Select(i => $"interface A{i} : I{i - 1} {{ }} interface B{i} : I{i - 1} {{ }} interface I{i} : A{i}, B{i} {{ }} "));
        RuleCheck.Check(diamond);
    }

    [Fact]
    public void AGrowingFieldIsRefusedBeforeAnybodyFollowsIt() =>
        Assert.Equal(["SC1413"], RuleCheck.Run("class W<T> { public W<(T, T)>? Next; } class C { object? F(W<int> w) => w" + Repeat(".Next", 90) + "; }").Select(d => d.Id));

    [Fact]
    public void ProgramsAreCountedAsAWhole()
    {
        CompileLimits limits = CompileLimits.Default with { Files = 2, TotalLength = 100, TotalTokens = 30, TotalMembers = 23 };
        Assert.Equal("SC4001", Program(("A.cs", 1), ("B.cs", 1), ("C.cs", 1)));
        Assert.Equal("SC4001", Program(("A.cs", 60), ("B.cs", 60)));
        Assert.Null(Program(("A.cs", 50), ("B.cs", 50)));
        Assert.Equal("SC4001", Trees("class A { int a, b, c; }", "class B { int a, b, c; }", "class D { int a, b, c; }"));
        Assert.Equal("SC4003", Trees("record A(int X);", "class B { int a, b, c; }"));
        Assert.Null(Trees("record A(int X);", "class B { int a, b; }"));

        string? Program(params (string, int)[] files)
        {
            var sink = new DiagnosticSink();
            Screen.Program(files, sink, limits);
            return sink.ToImmutable().FirstOrDefault()?.Id;
        }

        string? Trees(params string[] texts)
        {
            var sink = new DiagnosticSink();
            var program = new ProgramSize();
            foreach (string text in texts) Screen.Syntax(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(text), sink, limits, program);
            return sink.ToImmutable().FirstOrDefault(d => d.Id.StartsWith("SC4", StringComparison.Ordinal))?.Id;
        }
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
