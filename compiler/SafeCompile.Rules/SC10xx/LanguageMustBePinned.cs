using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Rules;

/// <summary>SC1002: trees are parsed as C# 14 (or older) without feature flags, as program text and not as a script.</summary>
internal static class LanguageMustBePinned
{
    public static void Check(SyntaxTree tree, DiagnosticSink sink)
    {
        var options = (CSharpParseOptions)tree.Options;
        if (options.LanguageVersion > LanguageVersion.CSharp14 || options.Features.Count > 0 || options.Kind != SourceCodeKind.Regular)
            sink.Report("SC1002", tree.FilePath, 0, 0, "Guest code is compiled as C# 14 without experimental features. Use the parse options of the pipeline.");
    }
}
