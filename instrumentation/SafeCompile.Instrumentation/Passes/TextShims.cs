using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Analysis;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Charges text that the compiler would build by itself.
///
///   a + b + 1            =>   TextShims.Concat(m, a, b, TextShims.Text(m, 1))
///   s += x               =>   s = TextShims.Concat(m, s, x)
///   $"{x,5:F2} of {y}"   =>   TextShims.Interpolate(m).Hole(x, 5, "F2").Literal(" of ").Hole(y).Text()
///
/// Constants stay as they are. Operands are evaluated and turned to text in C#'s order. Must run before AllocationCharges.
/// </summary>
internal sealed class TextShims : IPass
{
    public string Name => nameof(TextShims);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    /// <summary>An operand of a string concatenation as a string: itself, or its text.</summary>
    internal static ExpressionSyntax Operand(PassContext context, ExpressionSyntax original, ExpressionSyntax visited)
    {
        ITypeSymbol? type = context.Origins.Type(original);
        if (type is null || type.SpecialType == SpecialType.System_String) return visited;
        return context.Guards.Call("TextShims", "Text", null, [Argument(context.Guards.Meter), Argument(visited)]);
    }

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        private readonly GuardSyntax _guards = context.Guards;
        private readonly Targets _targets = new(context);

        public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
        {
            if (node.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression && context.Origins.Operation(node) is IBinaryOperation { Type: { TypeKind: TypeKind.Delegate } type })
            {
                return Origins.Inherit(
                    _guards.Call("DelegateShims", node.IsKind(SyntaxKind.AddExpression) ? "Combine" : "Remove", [context.Types.Write(type)!],
                        [Argument(_guards.Meter), Argument((ExpressionSyntax)Visit(node.Left)), Argument((ExpressionSyntax)Visit(node.Right))]),
                    node).WithTriviaFrom(node);
            }

            if (!IsConcatenation(node) || context.Origins.IsConstant(node)) return base.VisitBinaryExpression(node);
            var operands = new List<ExpressionSyntax>();
            Flatten(node, operands);
            return Origins.Inherit(Concat(operands), node).WithTriviaFrom(node);
        }

        // Only the left spine: a + (b + c) evaluates b + c first, and so does its own Concat. Iterative, since the spine may be long.
        private void Flatten(BinaryExpressionSyntax node, List<ExpressionSyntax> operands)
        {
            ExpressionSyntax current = node;
            while (current is BinaryExpressionSyntax b && IsConcatenation(b) && !context.Origins.IsConstant(b))
            {
                operands.Add(Operand(context, b.Right, (ExpressionSyntax)Visit(b.Right)));
                current = b.Left;
            }

            operands.Add(Operand(context, current, (ExpressionSyntax)Visit(current)));
            operands.Reverse();
        }

        private ExpressionSyntax Concat(List<ExpressionSyntax> operands)
        {
            if (operands.Count <= 4)
                return _guards.Call("TextShims", "Concat", null, [Argument(_guards.Meter), .. operands.Select(o => Argument(o))]);
            ExpressionSyntax array = ArrayCreationExpression(
                ArrayType(PredefinedType(Token(SyntaxKind.StringKeyword)), [ArrayRankSpecifier([OmittedArraySizeExpression()])]),
                InitializerExpression(SyntaxKind.ArrayInitializerExpression, [.. operands]));
            return _guards.Call("TextShims", "Concat", null, [Argument(_guards.Meter), Argument(array)]);
        }

        private bool IsConcatenation(BinaryExpressionSyntax node) =>
            node.IsKind(SyntaxKind.AddExpression)
            && context.Origins.Operation(node) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String };

        public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
        {
            bool isText = node.IsKind(SyntaxKind.AddAssignmentExpression)
                && context.Origins.Operation(node) is ICompoundAssignmentOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_String };
            bool isDelegate = node.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
                && context.Origins.Operation(node) is ICompoundAssignmentOperation { Type.TypeKind: TypeKind.Delegate };
            if ((!isText && !isDelegate) || IsMeteredTarget(node.Left)) return base.VisitAssignmentExpression(node);
            (ExpressionSyntax write, ExpressionSyntax read) = _targets.Twice((ExpressionSyntax)Visit(node.Left));
            var right = (ExpressionSyntax)Visit(node.Right);
            ExpressionSyntax value = isText
                ? _guards.Call("TextShims", "Concat", null, [Argument(_guards.Meter), Argument(read), Argument(Operand(context, node.Right, right))])
                : _guards.Call("DelegateShims", node.IsKind(SyntaxKind.AddAssignmentExpression) ? "Combine" : "Remove",
                    [context.Types.Write(context.Origins.Type(node.Left))!], [Argument(_guards.Meter), Argument(read), Argument(right)]);
            return Origins.Inherit(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, write, value), node).WithTriviaFrom(node);
        }

        // ShimCalls expands these itself: it knows the accessor's shims.
        private bool IsMeteredTarget(ExpressionSyntax left) =>
            context.Origins.Operation(left) is IPropertyReferenceOperation p && context.Members.ShimOf(p.Property.SetMethod) is not null;

        // switch (text): the compiler may hash the whole text to find the case.
        public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
        {
            var v = (SwitchStatementSyntax)base.VisitSwitchStatement(node)!;
            return IsText(node.Expression) ? v.WithExpression(Hashed(v.Expression)) : v;
        }

        public override SyntaxNode? VisitSwitchExpression(SwitchExpressionSyntax node)
        {
            var v = (SwitchExpressionSyntax)base.VisitSwitchExpression(node)!;
            return IsText(node.GoverningExpression) ? v.WithGoverningExpression(Hashed(v.GoverningExpression)) : v;
        }

        private bool IsText(ExpressionSyntax e) => context.Origins.Type(e)?.SpecialType == SpecialType.System_String && !context.Origins.IsConstant(e);

        private ExpressionSyntax Hashed(ExpressionSyntax text) =>
            _guards.Call("SwitchShims", "Hashed", null, [Argument(_guards.Meter), Argument(text.WithoutTrivia())]).WithTriviaFrom(text);

        public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
        {
            if (context.Origins.IsConstant(node)) return base.VisitInterpolatedStringExpression(node);
            bool isArgument = node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && InvariantText.Is(context.Origins.Operation(call));
            if (!isArgument && context.Origins.ConvertedType(node) is { Name: "FormattableString" or "IFormattable" or "DefaultInterpolatedStringHandler" })
                context.Refuse(node, "an interpolated string is only supported as a string");
            ExpressionSyntax text = _guards.Call("TextShims", "Interpolate", null, [Argument(_guards.Meter)]);
            foreach (InterpolatedStringContentSyntax content in node.Contents)
            {
                text = content switch
                {
                    InterpolatedStringTextSyntax literal => Fluent(text, "Literal", [GuardSyntax.Text(LiteralText(literal))]),
                    InterpolationSyntax hole => Hole(text, hole),
                    _ => text,
                };
            }

            return Origins.Inherit(Fluent(text, "Text", []), node).WithTriviaFrom(node);
        }

        private ExpressionSyntax Hole(ExpressionSyntax text, InterpolationSyntax hole)
        {
            var value = (ExpressionSyntax)Visit(hole.Expression);
            if (hole.Expression is ParenthesizedExpressionSyntax p) value = (ExpressionSyntax)Visit(p.Expression);
            if (context.Origins.Type(hole.Expression) is null) value = CastExpression(PredefinedType(Token(SyntaxKind.ObjectKeyword)), GuardSyntax.Paren(value));
            var arguments = new List<ExpressionSyntax> { value };
            if (hole.AlignmentClause is { } alignment) arguments.Add((ExpressionSyntax)Visit(alignment.Value));
            else if (hole.FormatClause is not null) arguments.Add(GuardSyntax.Number(0));
            if (hole.FormatClause is { } format) arguments.Add(GuardSyntax.Text(format.FormatStringToken.ValueText));
            return Fluent(text, "Hole", arguments);
        }

        // Where C# would have used a handler, only the token is left, with its braces still doubled unless the string is raw.
        private string LiteralText(InterpolatedStringTextSyntax literal)
        {
            if (context.Origins.Operation(literal) is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string value } }) return value;
            string text = literal.TextToken.ValueText;
            bool isRaw = literal.Parent is InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedSingleLineRawStringStartToken or (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken };
            return isRaw ? text : text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        }

        private static InvocationExpressionSyntax Fluent(ExpressionSyntax receiver, string method, IEnumerable<ExpressionSyntax> arguments) =>
            InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, IdentifierName(method)),
                ArgumentList([.. arguments.Select(a => Argument(a))]));
    }
}
