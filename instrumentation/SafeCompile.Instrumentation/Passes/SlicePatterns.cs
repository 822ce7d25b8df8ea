using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Takes the copy out of a list pattern that names its slice.
///
///   x is [var a, .. var rest]        =>   x is [var a, ..] and var t &amp;&amp; Slices.Take(m, t, 1, 0, out var rest)
///   case [var a, .. var rest]:       =>   case [var a, ..] and var t when Slices.Take(m, t, 1, 0, out var rest):        (switch arms alike)
///
/// Any other pattern of the slice is tested on the copy. The compiler would copy the slice with an unmetered Substring or GetSubArray. Take always succeeds. Must run before the shims.
/// </summary>
internal sealed class SlicePatterns : IPass
{
    public string Name => nameof(SlicePatterns);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
        {
            var v = (IsPatternExpressionSyntax)base.VisitIsPatternExpression(node)!;
            if (v.Pattern is UnaryPatternSyntax { Pattern: ListPatternSyntax negated } && Take(negated) is var (pattern, take))
                return Origins.Inherit(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, v.WithPattern(pattern), take))), node);
            return v.Pattern is ListPatternSyntax list && Take(list) is var (kept, bind)
                ? Origins.Inherit(ParenthesizedExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, v.WithPattern(kept), bind)), node)
                : v;
        }

        public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
        {
            var v = (SwitchExpressionArmSyntax)base.VisitSwitchExpressionArm(node)!;
            return v.Pattern is ListPatternSyntax list && Take(list) is var (pattern, take)
                ? v.WithPattern(pattern).WithWhenClause(WhenClause(And(take, v.WhenClause)))
                : v;
        }

        public override SyntaxNode? VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node)
        {
            var v = (CasePatternSwitchLabelSyntax)base.VisitCasePatternSwitchLabel(node)!;
            return v.Pattern is ListPatternSyntax list && Take(list) is var (pattern, take)
                ? v.WithPattern(pattern).WithWhenClause(WhenClause(And(take, v.WhenClause)))
                : v;
        }

        // A slice deeper inside another pattern has no place for the call.
        public override SyntaxNode? VisitSlicePattern(SlicePatternSyntax node)
        {
            if (node.Pattern is not null && IsCopied(node) && node.Parent?.Parent is not (IsPatternExpressionSyntax or SwitchExpressionArmSyntax or CasePatternSwitchLabelSyntax)
                && node.Parent?.Parent is not UnaryPatternSyntax { Parent: IsPatternExpressionSyntax })
                context.Refuse(node, "a named slice inside another pattern cannot be metered; match '..' and take the slice afterwards, for instance with rest = list[1..]");
            return base.VisitSlicePattern(node);
        }

        private static ExpressionSyntax And(ExpressionSyntax take, WhenClauseSyntax? when) =>
            when is null ? take : BinaryExpression(SyntaxKind.LogicalAndExpression, take, ParenthesizedExpression(when.Condition));

        // Spans slice without a copy; strings and arrays are copied.
        private bool IsCopied(SlicePatternSyntax slice) =>
            context.Origins.Operation(slice) is ISlicePatternOperation { InputType: IArrayTypeSymbol or { SpecialType: SpecialType.System_String } };

        private (PatternSyntax Pattern, ExpressionSyntax Take)? Take(ListPatternSyntax list)
        {
            SlicePatternSyntax? slice = list.Patterns.OfType<SlicePatternSyntax>().FirstOrDefault();
            if (slice?.Pattern is null || !IsCopied(slice)) return null;
            SyntaxToken name = slice.Pattern is VarPatternSyntax { Designation: SingleVariableDesignationSyntax d } ? d.Identifier.WithoutTrivia() : Identifier(context.Names.Fresh("t"));
            string t = context.Names.Fresh("t");
            int before = list.Patterns.IndexOf(slice), after = list.Patterns.Count - before - 1;
            PatternSyntax kept = BinaryPattern(SyntaxKind.AndPattern, list.ReplaceNode(slice, slice.WithPattern(null)), VarPattern(SingleVariableDesignation(Identifier(t))));
            ExpressionSyntax take = context.Guards.Call("SliceShims", "Take", null,
            [
                Argument(context.Guards.Meter), Argument(IdentifierName(t)), Argument(GuardSyntax.Number(before)), Argument(GuardSyntax.Number(after)),
                Argument(DeclarationExpression(IdentifierName("var"), SingleVariableDesignation(name))).WithRefKindKeyword(Token(SyntaxKind.OutKeyword)),
            ]);
            if (slice.Pattern is not VarPatternSyntax { Designation: SingleVariableDesignationSyntax })
                take = BinaryExpression(SyntaxKind.LogicalAndExpression, take, ParenthesizedExpression(IsPatternExpression(IdentifierName(name), slice.Pattern)));
            return (kept, take);
        }
    }
}
