using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC3001, SC3002, SC3003, SC3010 and SC4006: directives choose between parts of the text and no more. Directives inside text that
/// <c>#if</c> removed have no effect and are not looked at.
/// </summary>
internal static class DirectivesMustBeHarmless
{
    public static void Check(SyntaxTree tree, DiagnosticSink sink, CompileLimits limits)
    {
        SyntaxNode root = tree.GetRoot();
        if (!root.ContainsDirectives) return;
        int count = 0;
        for (DirectiveTriviaSyntax? d = root.GetFirstDirective(); d is not null; d = d.GetNextDirective())
        {
            if (++count > limits.FileDirectives)
            {
                sink.Report("SC4006", d.GetLocation(), CapText.Over(count, "directives in this file", limits.FileDirectives, "fileDirectives", "Remove some."));
                return;
            }

            if (d.Span.Length > limits.DirectiveLength)
                sink.Report("SC4006", d.GetLocation(), CapText.Over(d.Span.Length, "characters in this directive", limits.DirectiveLength, "directiveLength", "Shorten its condition."));
            if (!d.IsActive) continue;
            SyntaxKindMustBeAllowed.Check(d, sink);
            SyntaxToken name = d switch
            {
                DefineDirectiveTriviaSyntax define => define.Name,
                UndefDirectiveTriviaSyntax undef => undef.Name,
                _ => default,
            };
            if (name.ValueText is "DEBUG" or "TRACE")
                sink.Report("SC3010", d.GetLocation(), $"'{name.ValueText}' may not be defined in source: it switches on debugging aids of the base library. Use another name.");
        }
    }
}
