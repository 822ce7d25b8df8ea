using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>The only place that builds syntax which names SafeCompile.Runtime: always through the extern alias.</summary>
internal sealed class GuardSyntax(Names names)
{
    private readonly Dictionary<string, ExpressionSyntax> _types = [];

    /// <summary>The local that holds the meter.</summary>
    internal IdentifierNameSyntax Meter => IdentifierName(names.Meter);

    /// <summary>True when some pass wrote a call of <c>DelegateShims.Combine</c>: calling one delegate may run many functions.</summary>
    internal bool CombinesDelegates { get; set; }

    internal IdentifierNameSyntax Mark => IdentifierName(names.Mark);

    /// <summary><c>alias::SafeCompile.Runtime.X</c> as an expression; dots in <paramref name="type"/> are namespaces.</summary>
    internal ExpressionSyntax RuntimeType(string type)
    {
        if (!_types.TryGetValue(type, out ExpressionSyntax? syntax))
            _types.Add(type, syntax = ParseExpression($"{names.Alias}::SafeCompile.Runtime.{type}"));
        return syntax;
    }

    /// <summary><c>alias::SafeCompile.Runtime.X</c> as a type.</summary>
    internal TypeSyntax RuntimeTypeName(string type) => ParseTypeName($"{names.Alias}::SafeCompile.Runtime.{type}");

    /// <summary><c>Type.Method&lt;...&gt;(arguments)</c> of the runtime.</summary>
    internal InvocationExpressionSyntax Call(string type, string method, IReadOnlyList<TypeSyntax>? typeArguments, IEnumerable<ArgumentSyntax> arguments)
    {
        CombinesDelegates |= type == "DelegateShims" && method == "Combine";
        SimpleNameSyntax name = typeArguments is { Count: > 0 }
            ? GenericName(Identifier(method), TypeArgumentList([.. typeArguments]))
            : IdentifierName(method);
        return InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, RuntimeType(type), name),
            ArgumentList([.. arguments]));
    }

    internal InvocationExpressionSyntax Guard(string method, params ReadOnlySpan<ExpressionSyntax> arguments)
    {
        var list = new List<ArgumentSyntax>(arguments.Length);
        foreach (ExpressionSyntax a in arguments) list.Add(Argument(a));
        return Call("Guard", method, null, list);
    }

    /// <summary><c>Guard.Method&lt;T&gt;(arguments)</c>; T is left to inference when it cannot be written.</summary>
    internal InvocationExpressionSyntax GuardOf(TypeSyntax? typeArgument, string method, params ReadOnlySpan<ExpressionSyntax> arguments)
    {
        var list = new List<ArgumentSyntax>(arguments.Length);
        foreach (ExpressionSyntax a in arguments) list.Add(Argument(a));
        return Call("Guard", method, typeArgument is null ? null : [typeArgument], list);
    }

    /// <summary><c>Guard.Charge(m, fuel);</c></summary>
    internal StatementSyntax Charge(int fuel, int bytes = 0) =>
        ExpressionStatement(bytes == 0
            ? Guard("Charge", Meter, Number(Math.Max(1, fuel)))
            : Guard("Charge", Meter, Number(Math.Max(1, fuel)), Number(bytes)));

    /// <summary><c>Guard.Alloc(m, bytes);</c></summary>
    internal StatementSyntax Alloc(int bytes) => ExpressionStatement(Guard("Alloc", Meter, Number(bytes)));

    /// <summary><c>Meter m = value;</c></summary>
    internal StatementSyntax DeclareMeter(ExpressionSyntax value) =>
        LocalDeclarationStatement(VariableDeclaration(
            RuntimeTypeName("Meter"),
            [VariableDeclarator(Identifier(names.Meter), null, EqualsValueClause(value))]));

    /// <summary><c>long k = Guard.Mark(m);</c></summary>
    internal StatementSyntax DeclareMark(string? name = null) =>
        LocalDeclarationStatement(VariableDeclaration(
            PredefinedType(Token(SyntaxKind.LongKeyword)),
            [VariableDeclarator(Identifier(name ?? names.Mark), null, EqualsValueClause(Guard("Mark", Meter)))]));

    internal static LiteralExpressionSyntax Number(int value) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(value));

    internal static LiteralExpressionSyntax Text(string value) => LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(value));

    /// <summary><c>default!</c></summary>
    internal static ExpressionSyntax DefaultValue =>
        PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, LiteralExpression(SyntaxKind.DefaultLiteralExpression));

    /// <summary>Parenthesises what is not already a primary expression, so that the printed program means what the tree means.</summary>
    internal static ExpressionSyntax Paren(ExpressionSyntax e) =>
        e is ParenthesizedExpressionSyntax or IdentifierNameSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
            or ElementAccessExpressionSyntax or ThisExpressionSyntax or ObjectCreationExpressionSyntax
            ? e
            : ParenthesizedExpression(e);
}
