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
            if (IsText(node) is { } text) return text;
            if (context.Origins.Operation(node) is ITupleBinaryOperation tuples && TupleEquality(node, tuples) is { } equality) return equality;
            if (context.Origins.Operation(node) is IBinaryOperation op && OperatorShim(op) is { } shim)
                return Origins.Inherit(Call(shim, OperatorTypes(op.OperatorMethod), [_guards.Meter, (ExpressionSyntax)Visit(node.Left), (ExpressionSyntax)Visit(node.Right)]), node).WithTriviaFrom(node);
            // The predefined % on binary fractions is a loop in the C library.
            if (context.Origins.Operation(node) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder, OperatorMethod: null, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single })
                return Origins.Inherit(_guards.Call("RemainderShims", "Of", null, [Argument(_guards.Meter), Argument((ExpressionSyntax)Visit(node.Left)), Argument((ExpressionSyntax)Visit(node.Right))]), node).WithTriviaFrom(node);
            return base.VisitBinaryExpression(node);
        }

        // (a, b) == (c, d) with texts in it  =>  Second(Second(Let(x, out l), Let(y, out r)), l.Item1 == r.Item1 && Equality(m, l.Item2, r.Item2))
        private ExpressionSyntax? TupleEquality(BinaryExpressionSyntax node, ITupleBinaryOperation op)
        {
            if (op.LeftOperand.Type is not INamedTypeSymbol { IsTupleType: true } left || op.RightOperand.Type is not INamedTypeSymbol { IsTupleType: true } right) return null;
            if (!HasMeteredElement(left) || context.Types.Write(left) is not { } leftType || context.Types.Write(right) is not { } rightType) return null;
            string l = context.Names.Fresh("t"), r = context.Names.Fresh("t");
            ExpressionSyntax first = Let((ExpressionSyntax)Visit(node.Left), l, leftType);
            ExpressionSyntax second = Let((ExpressionSyntax)Visit(node.Right), r, rightType);
            ExpressionSyntax both = _guards.Call("InitializerShims", "Second", null, [Argument(first), Argument(second)]);
            ExpressionSyntax result = _guards.Call("InitializerShims", "Second", null, [Argument(both), Argument(Elements(IdentifierName(l), IdentifierName(r), left, right))]);
            return Origins.Inherit(op.OperatorKind == BinaryOperatorKind.NotEquals ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, result) : result, node).WithTriviaFrom(node);
        }

        // x++ with a metered operator  =>  x = Increment(m, x), and Second(x = Increment(m, Let(x, out t)), t) where the old value is used.
        private ExpressionSyntax MeteredIncrement(ExpressionSyntax node, ExpressionSyntax operand, Shim operation, IReadOnlyList<TypeSyntax>? types, bool postfix)
        {
            bool used = postfix && node.Parent is not (ExpressionStatementSyntax or ForStatementSyntax);
            string old = context.Names.Fresh("t");
            Func<ExpressionSyntax, ExpressionSyntax> step = read => Call(operation, types, [_guards.Meter, used ? Let(read, old) : read]);
            ExpressionSyntax assigned;
            if (PropertyOf(operand) is { } p && context.Members.ShimOf(p.SetMethod) is { } set)
            {
                (ExpressionSyntax? receiver, ArgumentSyntax[] indices) = Target(operand);
                (ExpressionSyntax? first, ArgumentSyntax[] firsts, ExpressionSyntax read) = Once(p, receiver, indices);
                assigned = Setter(set, first, firsts, step(read));
            }
            else
            {
                (ExpressionSyntax write, ExpressionSyntax read) = new Targets(context).Twice((ExpressionSyntax)Visit(operand));
                assigned = AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, write, step(read.WithoutTrivia()));
            }

            if (used) assigned = _guards.Call("InitializerShims", "Second", null, [Argument(assigned), Argument(IdentifierName(old))]);
            return Origins.Inherit(assigned is AssignmentExpressionSyntax && node.Parent is not (ExpressionStatementSyntax or ForStatementSyntax) ? ParenthesizedExpression(assigned) : assigned, node).WithTriviaFrom(node);
        }

        private bool HasMeteredElement(INamedTypeSymbol tuple) => tuple.TupleElements.Any(e =>
            e.Type is INamedTypeSymbol { IsTupleType: true } inner ? HasMeteredElement(inner) : EqualityShim(e.Type) is not null);

        // Element by element from the left, tuples in tuples likewise.
        private ExpressionSyntax Elements(ExpressionSyntax left, ExpressionSyntax right, INamedTypeSymbol leftType, INamedTypeSymbol rightType)
        {
            ExpressionSyntax? all = null;
            for (int i = 0; i < leftType.TupleElements.Length; i++)
            {
                ExpressionSyntax a = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, left, IdentifierName("Item" + (i + 1)));
                ExpressionSyntax b = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, right, IdentifierName("Item" + (i + 1)));
                ITypeSymbol type = leftType.TupleElements[i].Type;
                ExpressionSyntax one = type is INamedTypeSymbol { IsTupleType: true } inner && rightType.TupleElements[i].Type is INamedTypeSymbol { IsTupleType: true } other
                    ? Elements(a, b, inner, other)
                    : EqualityShim(type) is { } shim
                        ? Call(shim, null, [_guards.Meter, a, b])
                        : BinaryExpression(SyntaxKind.EqualsExpression, a, b);
                all = all is null ? one : BinaryExpression(SyntaxKind.LogicalAndExpression, all, one);
            }

            return ParenthesizedExpression(all!);
        }

        private Shim? EqualityShim(ITypeSymbol type) => type.SpecialType == SpecialType.System_String
            ? context.Shims.Find("M:System.String.op_Equality(System.String,System.String)")
            : context.Members.ShimOf(type.GetMembers("op_Equality").OfType<IMethodSymbol>()
                .FirstOrDefault(m => m.Parameters.All(p => SymbolEqualityComparer.Default.Equals(p.Type, type))));

        // x *= y with a metered operator  =>  x = Multiply(m, x, y); the target's receiver and indices are evaluated once.
        private ExpressionSyntax Compound(AssignmentExpressionSyntax node, Shim operation, IReadOnlyList<TypeSyntax>? types)
        {
            (ExpressionSyntax write, ExpressionSyntax read) = new Targets(context).Twice((ExpressionSyntax)Visit(node.Left));
            ExpressionSyntax value = Call(operation, types, [_guards.Meter, read.WithoutTrivia(), (ExpressionSyntax)Visit(node.Right)]);
            return Origins.Inherit(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, write, value), node).WithTriviaFrom(node);
        }

        // An operator of a type parameter (T : INumber<T>) is one of an interface: what it is applied to does not tell all type arguments.
        private IReadOnlyList<TypeSyntax>? OperatorTypes(IMethodSymbol? method) => method is { ContainingType.IsGenericType: true } ? TypeArguments(method) : null;

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
