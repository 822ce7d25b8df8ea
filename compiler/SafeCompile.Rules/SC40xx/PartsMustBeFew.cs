using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>SC4003: no list in the program is so long that work quadratic in it, or a decision graph over it, exhausts the compiler.</summary>
internal static class PartsMustBeFew
{
    public static void Check(SyntaxNode node, DiagnosticSink sink, CompileLimits limits)
    {
        switch (node)
        {
            case ParameterListSyntax p:
                Limit(node, p.Parameters.Count, limits.Parameters, "parameters", "parameters", "Group them in a type.", sink);
                break;
            case TypeParameterListSyntax t:
                Limit(node, t.Parameters.Count, limits.TypeParameters, "type parameters", "typeParameters", "Use fewer.", sink);
                break;
            case ArgumentListSyntax a:
                Limit(node, a.Arguments.Count, limits.Elements, "arguments", "elements", "Pass an array.", sink);
                break;
            case InitializerExpressionSyntax i:
                Limit(node, i.Expressions.Count, limits.Elements, "elements in one initializer", "elements", "Compute the table, or split it.", sink);
                break;
            case CollectionExpressionSyntax c:
                Limit(node, c.Elements.Count, limits.Elements, "elements in one collection", "elements", "Compute the table, or split it.", sink);
                break;
            case InterpolatedStringExpressionSyntax s:
                Limit(node, s.Contents.Count(c => c is InterpolationSyntax), limits.InterpolationHoles, "holes in one interpolated string", "interpolationHoles", "Split it.", sink);
                break;
            case QueryExpressionSyntax q:
                Limit(node, QueryClauses(q), limits.QueryClauses, "clauses in one query", "queryClauses", "Split it with a variable.", sink);
                break;
            case SwitchStatementSyntax s:
                Limit(node, s.Sections.Sum(c => c.Labels.Count), limits.SwitchLabels, "labels in one switch", "switchLabels", "Use a dictionary, or split it.", sink);
                Limit(node, s.Sections.Count, limits.SwitchArms, "sections in one switch", "switchArms", "Use a dictionary, or split it.", sink);
                Limit(node, PatternCount.Of(s), limits.SwitchPatterns, "patterns in one switch", "switchPatterns", "Split it.", sink);
                break;
            case SwitchExpressionSyntax s:
                Limit(node, s.Arms.Count, limits.SwitchArms, "arms in one switch", "switchArms", "Use a dictionary, or split it.", sink);
                Limit(node, PatternCount.Of(s), limits.SwitchPatterns, "patterns in one switch", "switchPatterns", "Split it.", sink);
                break;
            case PositionalPatternClauseSyntax p:
                Limit(node, p.Subpatterns.Count, limits.PatternArity, "positions in one pattern", "patternArity", "Test the parts separately.", sink);
                break;
            case ListPatternSyntax p:
                Limit(node, p.Patterns.Count, limits.PatternArity, "elements in one list pattern", "patternArity", "Test the parts separately.", sink);
                break;
            case TypeDeclarationSyntax t:
                Limit(node, t.Members.Count, limits.TypeMembers, "members in one type", "typeMembers", "Split the type.", sink);
                OverloadsMustBeFew(t, sink, limits);
                break;
            case EnumDeclarationSyntax e:
                Limit(node, e.Members.Count, limits.TypeMembers, "members in one enum", "typeMembers", "Split it.", sink);
                break;
            case BaseNamespaceDeclarationSyntax n:
                Limit(node, n.Members.Count, limits.TypeMembers, "types in one namespace block", "typeMembers", "Split it.", sink);
                break;
            case CompilationUnitSyntax u:
                Limit(node, u.Usings.Count, limits.TypeMembers, "using directives", "typeMembers", "Remove those that are not needed.", sink);
                MemberParts.Check(u, sink, limits);
                break;
            case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax:
                MemberParts.Check(node, sink, limits);
                break;
        }
    }

    internal static void Limit(SyntaxNode node, int count, int limit, string what, string member, string way, DiagnosticSink sink)
    {
        if (count > limit) sink.Report("SC4003", node.GetLocation(), CapText.Over(count, what, limit, member, way));
    }

    private static int QueryClauses(QueryExpressionSyntax query)
    {
        int count = 1;
        for (QueryBodySyntax? body = query.Body; body is not null; body = body.Continuation?.Body) count += body.Clauses.Count + 1;
        return count;
    }

    /// <summary>Overload resolution of nested lambdas multiplies by the number of candidates per level.</summary>
    private static void OverloadsMustBeFew(TypeDeclarationSyntax type, DiagnosticSink sink, CompileLimits limits)
    {
        if (type.Members.Count <= limits.Overloads) return;
        var count = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            string? name = member switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
                OperatorDeclarationSyntax op => "operator " + op.OperatorToken.ValueText,
                ConversionOperatorDeclarationSyntax => "conversion operator",
                IndexerDeclarationSyntax => "this",
                _ => null,
            };
            if (name is null) continue;
            int n = count[name] = count.GetValueOrDefault(name) + 1;
            if (n == limits.Overloads + 1)
                sink.Report("SC4003", member.GetLocation(), $"More than {limits.Overloads} overloads of '{name}'. Give some another name. (policy: compile.overloads)");
        }
    }
}
