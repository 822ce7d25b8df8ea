using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <content>
/// Texts as patterns of spans, which call a metered member without naming it:
///
///   span is "a"                        =>   SequenceEqual(m, span, "a")
///   span is "a" or "b"                 =>   (span is var s &amp;&amp; (SequenceEqual(m, s, "a") || SequenceEqual(m, s, "b")))
///   span switch { "a" when c => 1 }    =>   span switch { var s when SequenceEqual(m, s, "a") &amp;&amp; (c) => 1 }
///   case "a":                          =>   case var s when SequenceEqual(m, s, "a"):
/// </content>
internal sealed partial class ShimCalls
{
    private sealed partial class Rewriter
    {
        public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
        {
            if (SpanOf(node.Pattern) is null) return base.VisitIsPatternExpression(node);
            var value = (ExpressionSyntax)Visit(node.Expression);
            (PatternSyntax single, bool negated) = Bare(node.Pattern);
            if (single is ConstantPatternSyntax)
            {
                ExpressionSyntax call = Test(single, value)!;
                return Origins.Inherit(negated ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call) : call, node).WithTriviaFrom(node);
            }

            string name = context.Names.Fresh("t");
            ExpressionSyntax both = BinaryExpression(SyntaxKind.LogicalAndExpression, IsPatternExpression(value, Any(name)), GuardSyntax.Paren(Test(node.Pattern, IdentifierName(name))!));
            return Origins.Inherit(ParenthesizedExpression(both), node).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
        {
            if (SpanOf(node.Pattern) is null) return base.VisitSwitchExpressionArm(node);
            string name = context.Names.Fresh("t");
            return node.Update(Any(name), When(node.Pattern, name, node.WhenClause), node.EqualsGreaterThanToken, (ExpressionSyntax)Visit(node.Expression)).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node)
        {
            if (SpanOf(node.Pattern) is null || IsJumpedTo(node)) return base.VisitCasePatternSwitchLabel(node);
            string name = context.Names.Fresh("t");
            return node.Update(node.Keyword, Any(name), When(node.Pattern, name, node.WhenClause), node.ColonToken);
        }

        public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node)
        {
            if (node.Parent?.Parent is not SwitchStatementSyntax { Expression: var value } || !IsSpan(context.Origins.Type(value)) || IsJumpedTo(node)) return base.VisitCaseSwitchLabel(node);
            string name = context.Names.Fresh("t");
            return CasePatternSwitchLabel(node.Keyword, Any(name), When(Origins.Inherit(ConstantPattern(node.Value), node.Value), name, null), node.ColonToken).WithTriviaFrom(node);
        }

        public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node)
        {
            if (SpanOfText(node) is not null) context.Refuse(node, "a text pattern on a span inside a larger pattern; compare with SequenceEqual, for instance after 'when'");
            return base.VisitConstantPattern(node);
        }

        private bool IsJumpedTo(SwitchLabelSyntax label)
        {
            SyntaxNode own = label.Parent!.Parent!;
            bool jumped = own.DescendantNodes().Any(n => n is GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: (int)SyntaxKind.CaseKeyword } && n.FirstAncestorOrSelf<SwitchStatementSyntax>() == own);
            if (jumped) context.Refuse(label, "'goto case' in a switch on a span; switch on its text");
            return jumped;
        }

        private static PatternSyntax Any(string name) =>
            VarPattern(Token(SyntaxKind.VarKeyword).WithTrailingTrivia(Space), SingleVariableDesignation(Identifier(name)).WithTrailingTrivia(Space));

        private WhenClauseSyntax When(PatternSyntax pattern, string name, WhenClauseSyntax? author)
        {
            ExpressionSyntax test = Test(pattern, IdentifierName(name))!;
            if (author is not null) test = BinaryExpression(SyntaxKind.LogicalAndExpression, GuardSyntax.Paren(test), GuardSyntax.Paren(((ExpressionSyntax)Visit(author.Condition)).WithoutTrivia()));
            return WhenClause(Token(SyntaxKind.WhenKeyword).WithTrailingTrivia(Space), test.WithTrailingTrivia(Space));
        }

        // span is K: with the name of a constant it looks like a test of a type.
        private ExpressionSyntax? IsText(BinaryExpressionSyntax node) =>
            node.IsKind(SyntaxKind.IsExpression)
            && context.Origins.Operation(node) is IIsPatternOperation { Value.Type: { } span, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: string } } } && IsSpan(span)
                ? Origins.Inherit(SameText(span, (ExpressionSyntax)Visit(node.Left), node.Right), node).WithTriviaFrom(node)
                : null;

        private ExpressionSyntax SameText(ITypeSymbol type, ExpressionSyntax span, ExpressionSyntax text) => Call(
            context.Shims.Find($"M:System.MemoryExtensions.SequenceEqual``1(System.{type.Name}{{``0}},System.ReadOnlySpan{{``0}})")!,
            [PredefinedType(Token(SyntaxKind.CharKeyword))],
            [_guards.Meter, span, text.WithoutTrivia()]);

        // The pattern as a test of a span, null where it holds something else than texts.
        private ExpressionSyntax? Test(PatternSyntax pattern, ExpressionSyntax span) => pattern switch
        {
            ParenthesizedPatternSyntax p => Test(p.Pattern, span) is { } inner ? GuardSyntax.Paren(inner) : null,
            UnaryPatternSyntax not => Test(not.Pattern, span) is { } inner ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, GuardSyntax.Paren(inner)) : null,
            BinaryPatternSyntax two => Test(two.Left, span) is { } left && Test(two.Right, span) is { } right
                ? BinaryExpression(two.IsKind(SyntaxKind.OrPattern) ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression, GuardSyntax.Paren(left), GuardSyntax.Paren(right))
                : null,
            ConstantPatternSyntax text when SpanOfText(text) is { } type => SameText(type, span, text.Expression),
            _ => null,
        };

        private static (PatternSyntax Pattern, bool Negated) Bare(PatternSyntax pattern)
        {
            bool negated = false;
            while (pattern is ParenthesizedPatternSyntax or UnaryPatternSyntax)
            {
                negated ^= pattern is UnaryPatternSyntax;
                pattern = (pattern as ParenthesizedPatternSyntax)?.Pattern ?? ((UnaryPatternSyntax)pattern).Pattern;
            }

            return (pattern, negated);
        }

        // The span that a pattern of nothing but texts looks at.
        private ITypeSymbol? SpanOf(PatternSyntax pattern) => pattern switch
        {
            ParenthesizedPatternSyntax p => SpanOf(p.Pattern),
            UnaryPatternSyntax not => SpanOf(not.Pattern),
            BinaryPatternSyntax two => SpanOf(two.Left) is { } left && SpanOf(two.Right) is not null ? left : null,
            ConstantPatternSyntax text => SpanOfText(text),
            _ => null,
        };

        // A label's value has no pattern operation of its own: it is asked for the switch.
        private ITypeSymbol? SpanOfText(ConstantPatternSyntax pattern)
        {
            if (context.Origins.Operation(pattern) is IConstantPatternOperation { InputType: { } input, Value.ConstantValue: { HasValue: true, Value: string } }) return IsSpan(input) ? input : null;
            return context.Origins.Find(pattern) is ExpressionSyntax { Parent: CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax s } } value
                && context.Origins.Compilation.GetSemanticModel(value.SyntaxTree).GetTypeInfo(s.Expression).Type is { } type && IsSpan(type) ? type : null;
        }

        private static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
    }
}
