using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>SC4003: no list in the program is so long that work quadratic in it, or a decision graph over it, exhausts the compiler.</summary>
internal static class PartsMustBeFew
{
    public static void Check(SyntaxNode node, DiagnosticSink sink, SourceLimits limits)
    {
        switch (node)
        {
            case ParameterListSyntax p:
                Limit(node, p.Parameters.Count, limits.Parameters, "parameters", "Group them in a type.", sink);
                break;
            case TypeParameterListSyntax t:
                Limit(node, t.Parameters.Count, limits.TypeParameters, "type parameters", "Use fewer.", sink);
                break;
            case ArgumentListSyntax a:
                Limit(node, a.Arguments.Count, limits.Elements, "arguments", "Pass an array.", sink);
                break;
            case InitializerExpressionSyntax i:
                Limit(node, i.Expressions.Count, limits.Elements, "elements in one initializer", "Compute the table, or split it.", sink);
                break;
            case CollectionExpressionSyntax c:
                Limit(node, c.Elements.Count, limits.Elements, "elements in one collection", "Compute the table, or split it.", sink);
                break;
            case InterpolatedStringExpressionSyntax s:
                Limit(node, s.Contents.Count, (2 * limits.InterpolationHoles) + 1, "parts in one interpolated string", "Split it.", sink);
                break;
            case QueryExpressionSyntax q:
                Limit(node, QueryClauses(q), limits.QueryClauses, "clauses in one query", "Split it with a variable.", sink);
                break;
            case SwitchStatementSyntax s:
                Limit(node, s.Sections.Count, limits.SwitchArms, "sections in one switch", "Use a dictionary, or split it.", sink);
                Limit(node, PatternCount.Of(s, limits.PatternsPerSwitch), limits.PatternsPerSwitch, "patterns in one switch", "Split it.", sink);
                break;
            case SwitchExpressionSyntax s:
                Limit(node, s.Arms.Count, limits.SwitchArms, "arms in one switch", "Use a dictionary, or split it.", sink);
                Limit(node, PatternCount.Of(s, limits.PatternsPerSwitch), limits.PatternsPerSwitch, "patterns in one switch", "Split it.", sink);
                break;
            case PositionalPatternClauseSyntax p:
                Limit(node, p.Subpatterns.Count, limits.PatternArity, "positions in one pattern", "Test the parts separately.", sink);
                break;
            case ListPatternSyntax p:
                Limit(node, p.Patterns.Count, limits.PatternArity, "elements in one list pattern", "Test the parts separately.", sink);
                break;
            case TypeDeclarationSyntax t:
                Limit(node, t.Members.Count, limits.MembersPerType, "members in one type", "Split the type.", sink);
                OverloadsMustBeFew(t, sink, limits);
                break;
            case EnumDeclarationSyntax e:
                Limit(node, e.Members.Count, limits.MembersPerType, "members in one enum", "Split it.", sink);
                break;
            case BaseNamespaceDeclarationSyntax n:
                Limit(node, n.Members.Count, limits.MembersPerType, "types in one namespace block", "Split it.", sink);
                break;
            case CompilationUnitSyntax u:
                Limit(node, u.Usings.Count, limits.MembersPerType, "using directives", "Remove those that are not needed.", sink);
                MemberParts.Check(u, sink, limits);
                break;
            case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax:
                MemberParts.Check(node, sink, limits);
                break;
        }
    }

    internal static void Limit(SyntaxNode node, int count, int limit, string what, string way, DiagnosticSink sink)
    {
        if (count > limit) sink.Report("SC4003", node.GetLocation(), $"More than {limit:N0} {what}. {way}");
    }

    private static int QueryClauses(QueryExpressionSyntax query)
    {
        int count = 1;
        for (QueryBodySyntax? body = query.Body; body is not null; body = body.Continuation?.Body) count += body.Clauses.Count + 1;
        return count;
    }

    /// <summary>Overload resolution of nested lambdas multiplies by the number of candidates per level.</summary>
    private static void OverloadsMustBeFew(TypeDeclarationSyntax type, DiagnosticSink sink, SourceLimits limits)
    {
        if (type.Members.Count <= limits.OverloadsPerName) return;
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is not MethodDeclarationSyntax method) continue;
            int n = count[method.Identifier.ValueText] = count.GetValueOrDefault(method.Identifier.ValueText) + 1;
            if (n == limits.OverloadsPerName + 1)
                sink.Report("SC4003", method.Identifier.GetLocation(), $"More than {limits.OverloadsPerName} overloads of '{method.Identifier.ValueText}'. Give some another name.");
        }
    }
}
