using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Rules;

/// <summary>
/// Counts over all files of a program: SC4001 for its tokens, SC4003 for its members. Fill it with <see cref="Screen.Syntax"/>, one call per
/// file. Not thread-safe.
/// </summary>
public sealed class ProgramSize
{
    // The compiler and the passes write out Equals, GetHashCode, ToString, PrintMembers, operators, Deconstruct and more.
    private const int RecordWeight = 20;

    private long _tokens;
    private long _members;

    internal void Token(SyntaxToken token, DiagnosticSink sink, CompileLimits limits)
    {
        if (++_tokens == limits.TotalTokens + 1L)
            sink.Report("SC4001", token.GetLocation(), CapText.Over(_tokens, "tokens in this program", limits.TotalTokens, "totalTokens", "Split it."));
    }

    internal void Node(SyntaxNode node, DiagnosticSink sink, CompileLimits limits)
    {
        int weight = node.Kind() switch
        {
            SyntaxKind.RecordDeclaration or SyntaxKind.RecordStructDeclaration => RecordWeight,
            SyntaxKind.VariableDeclarator => node.Parent?.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.BaseFieldDeclarationSyntax ? 1 : 0,
            SyntaxKind.GlobalStatement or SyntaxKind.FieldDeclaration or SyntaxKind.EventFieldDeclaration => 0,
            _ => node is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax ? 1 : 0,
        };
        if (weight == 0) return;
        bool fitted = _members <= limits.TotalMembers;
        _members += weight;
        if (fitted && _members > limits.TotalMembers)
            sink.Report("SC4003", node.GetLocation(), CapText.Over(_members, "types and members in this program, a record counted as twenty", limits.TotalMembers, "totalMembers", "Split it."));
    }
}
