using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class BuildSurfaceTests
{
    [Theory]
    [InlineData("{|SC3001:#line 77 \"Trusted.cs\"|}\nclass C { }")]
    [InlineData("{|SC3001:#line hidden|}\nclass C { }")]
    [InlineData("{|SC3001:#line (1, 1) - (5, 60) 10 \"a.razor\"|}\nclass C { }")]
    [InlineData("{|SC3002:#pragma checksum \"/x\" \"{ff1816ec-aa5e-4d10-87f7-6f4963833460}\" \"00\"|}\nclass C { }")]
    [InlineData("{|SC3003:#r \"Evil.dll\"|}\nclass C { }")]
    [InlineData("{|SC3003:#load \"x.csx\"|}\nclass C { }")]
    [InlineData("{|SC3003:#!/usr/bin/env dotnet|}\nclass C { }")]
    [InlineData("{|SC3003:#:package Evil@1.0|}\nclass C { }")]
    [InlineData("{|SC3010:#define DEBUG|}\nclass C { }")]
    [InlineData("{|SC3010:#undef TRACE|}\nclass C { }")]
    public void Directives_AreRefused(string source) => RuleCheck.Check(source);

    [Fact]
    public void HarmlessDirectives_AreAccepted() => RuleCheck.Check("""
        #define X
        #if X
        #region r
        #pragma warning disable
        #nullable enable
        class C { }
        #endregion
        #else
        #line 5 "removed text has no effect"
        " unbalanced {{{
        #endif
        """);

    [Fact]
    public void LinesStayPhysical()
    {
        var found = RuleCheck.Run("#line 77 \"Trusted.cs\"\nclass C { int f = Environment.ProcessId; }");
        Assert.All(found, d => Assert.Equal("Test.cs", d.File));
        Assert.Contains(found, d => d is { Id: "SC2001", Line: 2 });
    }

    [Theory]
    [InlineData("namespace {|SC3008:System|} { class X { } }")]
    [InlineData("namespace {|SC3008:Microsoft|}.Foo { class X { } }")]
    [InlineData("namespace {|SC3008:SafeCompile|}.Runtime { class Guard { } }")]
    [InlineData("class {|SC3008:System|} { }")]
    [InlineData("namespace {|SC3008:\\u0053ystem|}.X { }")]
    public void ReservedNames_AreRefused(string source) => Assert.Contains(RuleCheck.Run(source.Replace("{|SC3008:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)), d => d.Id == "SC3008");

    [Theory]
    [InlineData("namespace Systems { class X { } }")]
    [InlineData("namespace Game.System { class X { } }")]
    [InlineData("class C { class System { } }")]
    public void NamesBesideThem_AreAccepted(string source) => RuleCheck.Check(source);
}
