using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>Where a finding belongs. The location is made only when there is something to say.</summary>
internal readonly struct Site
{
    private readonly SyntaxNode? _node;
    private readonly Location? _location;

    public Site(SyntaxNode node) => _node = node;

    public Site(Location location) => _location = location;

    /// <summary>The place of a symbol that the guest declares.</summary>
    public static Site Of(ISymbol symbol) => new(symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None);

    /// <summary>The name that the author wrote, inside the node that the compiler bound.</summary>
    public Location Location
    {
        get
        {
            if (_node is null) return _location ?? Location.None;
            SyntaxNode node = _node;
            while (true)
            {
                switch (node)
                {
                    case InvocationExpressionSyntax call: node = call.Expression; continue;
                    case ConditionalAccessExpressionSyntax access: node = access.WhenNotNull; continue;
                    case ParenthesizedExpressionSyntax p: node = p.Expression; continue;
                    case MemberAccessExpressionSyntax member: return member.Name.GetLocation();
                    case MemberBindingExpressionSyntax member: return member.Name.GetLocation();
                    case ObjectCreationExpressionSyntax creation: return creation.Type.GetLocation();
                    case VariableDeclaratorSyntax variable: return variable.Identifier.GetLocation();
                    case LocalFunctionStatementSyntax function: return function.Identifier.GetLocation();
                    case ForEachStatementSyntax loop: return loop.ForEachKeyword.GetLocation();
                    case CommonForEachStatementSyntax loop: return loop.ForEachKeyword.GetLocation();
                    default: return node.GetLocation();
                }
            }
        }
    }

    public static implicit operator Site(SyntaxNode node) => new(node);
}
