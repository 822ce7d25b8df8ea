using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC1411 before binding: <c>interface I2&lt;T&gt; : I1&lt;I1&lt;T&gt;&gt;, I1&lt;T[]&gt;</c> has twice the interfaces of <c>I1</c>, and the binder
/// lists them all before a rule could ask. The ways up from each type are counted by name.
/// </summary>
internal sealed class BaseListsMustBeSmall(DiagnosticSink sink, CompileLimits limits)
{
    // Each of the interfaces that a type may have can be reached in several ways.
    private long Most => 64L * limits.Interfaces;

    private readonly Dictionary<string, List<TypeDeclarationSyntax>> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ways = new(StringComparer.Ordinal);

    public bool Check(IReadOnlyList<SyntaxTree> trees)
    {
        foreach (SyntaxTree tree in trees)
        {
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                if (node is not TypeDeclarationSyntax { BaseList: not null } type) continue;
                if (!_declared.TryGetValue(type.Identifier.ValueText, out List<TypeDeclarationSyntax>? parts)) _declared[type.Identifier.ValueText] = parts = [];
                parts.Add(type);
            }
        }

        foreach ((string name, List<TypeDeclarationSyntax> parts) in _declared)
        {
            if (Ways(name, 0) <= Most) continue;
            sink.Report("SC1411", parts[0].Identifier.GetLocation(), $"'{name}' inherits its interfaces in more than {Most:N0} ways. Split it. (policy: compile.interfaces)");
            return false;
        }

        return true;
    }

    // A chain that is deeper than inheritance may be has been given up anyway; a cycle is a C# error.
    private long Ways(string name, int depth)
    {
        if (_ways.TryGetValue(name, out long known)) return known;
        if (depth > 2 * limits.InheritanceDepth || !_declared.TryGetValue(name, out List<TypeDeclarationSyntax>? parts)) return 0;
        _ways[name] = 0;
        long ways = 0;
        foreach (TypeDeclarationSyntax part in parts)
        {
            foreach (BaseTypeSyntax up in part.BaseList!.Types)
            {
                // Arguments are types that are looked at too: I<I<T>> has the interfaces of both.
                foreach (SimpleNameSyntax used in up.Type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()) ways = Math.Min(Most + 1, ways + 1 + Ways(used.Identifier.ValueText, depth + 1));
            }
        }

        return _ways[name] = ways;
    }
}
