using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// One pass over all nodes and tokens of a file with a stack of its own (a visitor would overflow on the trees that this refuses),
/// which hands every part to the rules that need no symbols.
/// </summary>
internal sealed class SyntaxWalk(SyntaxTree tree, DiagnosticSink sink, CompileLimits limits, ProgramSize program)
{
    private readonly Stack<(SyntaxNodeOrToken Part, Nesting At)> _todo = [];
    private int _tokens;
    private int _attributes;

    /// <summary>False when the sink holds an error: binding should not be tried.</summary>
    public bool Run()
    {
        LanguageMustBePinned.Check(tree, sink);
        DirectivesMustBeHarmless.Check(tree, sink, limits);
        _todo.Push((tree.GetRoot(), default));
        while (_todo.TryPop(out var next) && !sink.IsFull)
        {
            if (next.Part.IsToken) Token(next.Part.AsToken());
            else if (!Node(next.Part.AsNode()!, next.At)) return false;
        }

        return !sink.HasErrors;
    }

    private void Token(SyntaxToken token)
    {
        if (++_tokens == limits.FileTokens + 1)
            sink.Report("SC4001", token.GetLocation(), CapText.Over(_tokens, "tokens in this file", limits.FileTokens, "fileTokens", "Split it."));
        program.Token(token, sink, limits);
        SyntaxKindMustBeAllowed.Check(token, sink);
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            if (token.ValueText.Length > limits.IdentifierLength)
                sink.Report("SC4003", token.GetLocation(), CapText.Over(token.ValueText.Length, "characters in this identifier", limits.IdentifierLength, "identifierLength", "Shorten it."));
            IdentifierMustNotMixScripts.Check(token, sink);
        }
    }

    private bool Node(SyntaxNode node, Nesting outer)
    {
        SyntaxKindMustBeAllowed.Check(node, sink);
        if (node.IsKind(SyntaxKind.Attribute) && ++_attributes == limits.FileAttributes + 1)
            sink.Report("SC4003", node.GetLocation(), CapText.Over(_attributes, "attributes in this file", limits.FileAttributes, "fileAttributes", "Remove some."));
        Nesting at = outer.Enter(node);
        if (!NestingMustBeShallow.Check(node, at, sink, limits)) return false;
        program.Node(node, sink, limits);
        PartsMustBeFew.Check(node, sink, limits);
        if (node is TypeDeclarationSyntax type) NestedTypeMustNotGrow.Check(type, sink);
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens()) _todo.Push((child, at));
        return true;
    }
}
