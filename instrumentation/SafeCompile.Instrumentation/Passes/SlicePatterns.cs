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
            bool negated = v.Pattern is UnaryPatternSyntax;
            if (Take(v.Pattern is UnaryPatternSyntax not ? not.Pattern : v.Pattern) is not var (pattern, take)) return v;
            ExpressionSyntax test = ParenthesizedExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, v.WithPattern(pattern), take));
            return Origins.Inherit(negated ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, test) : test, node);
        }

        public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
        {
            var v = (SwitchExpressionArmSyntax)base.VisitSwitchExpressionArm(node)!;
            return Take(v.Pattern) is var (pattern, take) ? v.WithPattern(pattern).WithWhenClause(WhenClause(And(take, v.WhenClause))) : v;
        }

        public override SyntaxNode? VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node)
        {
            var v = (CasePatternSwitchLabelSyntax)base.VisitCasePatternSwitchLabel(node)!;
            return Take(v.Pattern) is var (pattern, take) ? v.WithPattern(pattern).WithWhenClause(WhenClause(And(take, v.WhenClause))) : v;
        }

        private static ExpressionSyntax And(ExpressionSyntax take, WhenClauseSyntax? when) =>
            when is null ? take : BinaryExpression(SyntaxKind.LogicalAndExpression, take, ParenthesizedExpression(when.Condition));

        // Spans slice without a copy; strings and arrays are copied.
        private bool IsCopied(SlicePatternSyntax slice) =>
            context.Origins.Operation(slice) is ISlicePatternOperation op
            && (op.InputType is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } || (op.SliceSymbol is IMethodSymbol m && context.Members.ShimOf(m) is not null));

        // The pattern with every named slice replaced by a name for its list, and the calls that take the slices from those lists.
        private (PatternSyntax Pattern, ExpressionSyntax Take)? Take(PatternSyntax pattern)
        {
            SlicePatternSyntax[] slices = [.. pattern.DescendantNodesAndSelf().OfType<SlicePatternSyntax>().Where(s => s.Pattern is not null && IsCopied(s))];
            if (slices.Length == 0) return null;
            ExpressionSyntax? takes = null;
            foreach (SlicePatternSyntax slice in slices)
            {
                // Under 'or' and 'not' a list may not have matched when the slices are taken; a slice in a slice has no list of its own.
                if (slice.Ancestors().TakeWhile(a => a != pattern.Parent).Any(a => a is UnaryPatternSyntax or SlicePatternSyntax || a.IsKind(SyntaxKind.OrPattern)))
                {
                    context.Refuse(slice, "a named slice under 'or', 'not' or another slice cannot be metered; match '..' and take the slice afterwards, for instance with rest = list[1..]");
                    return null;
                }
            }

            PatternSyntax kept = pattern.ReplaceNodes(slices.Select(s => (ListPatternSyntax)s.Parent!), (original, list) =>
            {
                SlicePatternSyntax slice = list.Patterns.OfType<SlicePatternSyntax>().First();
                bool named = slice.Pattern is VarPatternSyntax { Designation: SingleVariableDesignationSyntax };
                SyntaxToken name = slice.Pattern is VarPatternSyntax { Designation: SingleVariableDesignationSyntax d } ? d.Identifier.WithoutTrivia() : Identifier(context.Names.Fresh("t"));
                string t = context.Names.Fresh("t");
                int before = list.Patterns.IndexOf(slice), after = list.Patterns.Count - before - 1;
                ExpressionSyntax take = context.Guards.Call("SliceShims", "Take", null,
                [
                    Argument(context.Guards.Meter), Argument(IdentifierName(t)), Argument(GuardSyntax.Number(before)), Argument(GuardSyntax.Number(after)),
                    Argument(DeclarationExpression(IdentifierName("var"), SingleVariableDesignation(name))).WithRefKindKeyword(Token(SyntaxKind.OutKeyword)),
                ]);
                if (!named) take = BinaryExpression(SyntaxKind.LogicalAndExpression, take, ParenthesizedExpression(IsPatternExpression(IdentifierName(name), slice.Pattern!)));
                takes = takes is null ? take : BinaryExpression(SyntaxKind.LogicalAndExpression, takes, take);
                return ParenthesizedPattern(BinaryPattern(SyntaxKind.AndPattern, list.ReplaceNode(slice, slice.WithPattern(null)), VarPattern(SingleVariableDesignation(Identifier(t)))));
            });
            return (kept, takes!);
        }
    }
}
