using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <content>Operators and conversions that call a metered member, and comparisons of texts, which call one without having an operator method.</content>
internal sealed partial class ShimCalls
{
    private sealed partial class Rewriter
    {
        public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is ITupleBinaryOperation tuples && TupleEquality(node, tuples) is { } equality) return equality;
            if (context.Origins.Operation(node) is IBinaryOperation op && OperatorShim(op) is { } shim)
                return Origins.Inherit(Call(shim, null, [_guards.Meter, (ExpressionSyntax)Visit(node.Left), (ExpressionSyntax)Visit(node.Right)]), node).WithTriviaFrom(node);
            return base.VisitBinaryExpression(node);
        }

        // (a, b) == (c, d) with texts in it  =>  Second(Second(Let(x, out l), Let(y, out r)), l.Item1 == r.Item1 && Equality(m, l.Item2, r.Item2))
        private ExpressionSyntax? TupleEquality(BinaryExpressionSyntax node, ITupleBinaryOperation op)
        {
            if (op.LeftOperand.Type is not INamedTypeSymbol { IsTupleType: true } left || op.RightOperand.Type is not INamedTypeSymbol { IsTupleType: true } right) return null;
            bool hasText = left.TupleElements.Any(e => e.Type.SpecialType == SpecialType.System_String);
            if (!hasText || context.Shims.Find("M:System.String.op_Equality(System.String,System.String)") is not { } shim) return null;
            if (left.TupleElements.Length > 7 || left.TupleElements.Concat(right.TupleElements).Any(e => e.Type is INamedTypeSymbol { IsTupleType: true }))
            {
                context.Refuse(node, "comparing tuples that hold texts and other tuples; compare their elements");
                return null;
            }

            string l = context.Names.Fresh("t"), r = context.Names.Fresh("t");
            ExpressionSyntax? all = null;
            for (int i = 0; i < left.TupleElements.Length; i++)
            {
                ExpressionSyntax a = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(l), IdentifierName("Item" + (i + 1)));
                ExpressionSyntax b = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(r), IdentifierName("Item" + (i + 1)));
                ExpressionSyntax one = left.TupleElements[i].Type.SpecialType == SpecialType.System_String
                    ? Call(shim, null, [_guards.Meter, a, b])
                    : ParenthesizedExpression(BinaryExpression(SyntaxKind.EqualsExpression, a, b));
                all = all is null ? one : BinaryExpression(SyntaxKind.LogicalAndExpression, all, one);
            }

            ExpressionSyntax first = Let((ExpressionSyntax)Visit(node.Left), l, context.Types.Write(left));
            ExpressionSyntax second = Let((ExpressionSyntax)Visit(node.Right), r, context.Types.Write(right));
            ExpressionSyntax both = _guards.Call("InitializerShims", "Second", null, [Argument(first), Argument(second)]);
            ExpressionSyntax result = _guards.Call("InitializerShims", "Second", null, [Argument(both), Argument(all!)]);
            return Origins.Inherit(op.OperatorKind == BinaryOperatorKind.NotEquals ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, result) : result, node).WithTriviaFrom(node);
        }

        // x *= y with a metered operator  =>  x = Multiply(m, x, y); only for targets that can be named twice.
        private ExpressionSyntax Compound(AssignmentExpressionSyntax node, Shim operation)
        {
            var target = (ExpressionSyntax)Visit(node.Left);
            if (target is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax }))
            {
                context.Refuse(node, "compound assignment with this operator to such a target cannot be metered; write x = x op y");
                return node;
            }

            ExpressionSyntax value = Call(operation, null, [_guards.Meter, target.WithoutTrivia(), (ExpressionSyntax)Visit(node.Right)]);
            return Origins.Inherit(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, value), node).WithTriviaFrom(node);
        }

        // The equality of strings is predefined in C#: it has no operator method, but it calls one, and it is not O(1).
        private Shim? OperatorShim(IBinaryOperation op)
        {
            if (op.OperatorMethod is { } method) return context.Members.ShimOf(method);
            bool isText = op.LeftOperand.Type?.SpecialType == SpecialType.System_String && op.RightOperand.Type?.SpecialType == SpecialType.System_String;
            if (!isText || op.LeftOperand.ConstantValue is { HasValue: true, Value: null } || op.RightOperand.ConstantValue is { HasValue: true, Value: null }) return null;
            string? name = op.OperatorKind switch { BinaryOperatorKind.Equals => "op_Equality", BinaryOperatorKind.NotEquals => "op_Inequality", _ => null };
            return name is null || op.ConstantValue.HasValue ? null : context.Shims.Find($"M:System.String.{name}(System.String,System.String)");
        }

        public override SyntaxNode? VisitCastExpression(CastExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is IConversionOperation { OperatorMethod: { } method } && context.Members.ShimOf(method) is { } shim)
                return Origins.Inherit(Call(shim, null, [_guards.Meter, (ExpressionSyntax)Visit(node.Expression)]), node).WithTriviaFrom(node);
            return base.VisitCastExpression(node);
        }
    }
}
