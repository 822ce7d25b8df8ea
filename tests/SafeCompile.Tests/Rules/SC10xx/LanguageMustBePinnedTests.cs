using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class LanguageMustBePinnedTests
{
    [Fact]
    public void PreviewLanguage_IsRefused() => Assert.Equal(["SC1002"], Screened(new CSharpParseOptions(LanguageVersion.Preview)));

    [Fact]
    public void Features_AreRefused() =>
        Assert.Equal(["SC1002"], Screened(new CSharpParseOptions(LanguageVersion.CSharp14).WithFeatures([new("InterceptorsNamespaces", "Evil")])));

    [Fact]
    public void Scripts_AreRefused() => Assert.Equal(["SC1002"], Screened(new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script)));

    [Fact]
    public void CSharp14_IsAccepted() => Assert.Empty(Screened(new CSharpParseOptions(LanguageVersion.CSharp14)));

    private static IEnumerable<string> Screened(CSharpParseOptions options)
    {
        var sink = new DiagnosticSink();
        Screen.Syntax(CSharpSyntaxTree.ParseText("class C { }", options, "Test.cs"), sink, CompileLimits.Default);
        return sink.ToImmutable().Select(d => d.Id);
    }
}
