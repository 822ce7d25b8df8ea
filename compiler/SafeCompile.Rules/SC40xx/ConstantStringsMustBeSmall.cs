using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC4004: constant strings that the compiler would fold stay small. Thirty constants, each twice the one before, are a gigabyte;
/// so their lengths are added up here, by name and before the compiler is asked for any value.
/// </summary>
/// <remarks>
/// Names stand for the longest constant of that simple name in the program, so the estimate is never too small for a constant that
/// folds; other operands count nothing. Lengths are bounded by the limit at each step, so nothing overflows.
/// </remarks>
internal sealed class ConstantStringsMustBeSmall(DiagnosticSink sink, CompileLimits limits)
{
    /// <summary>Constants may name each other this deep; each pass over them resolves at least one level.</summary>
    private const int MaxPasses = 64;

    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private readonly List<(string Name, ExpressionSyntax Value)> _constants = [];
    private readonly List<ExpressionSyntax> _foldable = [];

    public bool Check(IReadOnlyList<SyntaxTree> trees)
    {
        foreach (SyntaxTree tree in trees) Collect(tree.GetRoot());
        if (_constants.Count > 0 && !Resolve()) return false;

        long total = 0;
        foreach (ExpressionSyntax expression in _foldable)
        {
            total += Length(expression);
            if (Length(expression) > limits.ConstantLength)
                sink.Report("SC4004", expression.GetLocation(), $"Constant text of more than {limits.ConstantLength:N0} characters. Build it at run time. (policy: compile.constantLength)");
            else if (total > limits.TotalConstants)
                sink.Report("SC4004", expression.GetLocation(), CapText.Over(total, "characters of constant text in this program up to here", limits.TotalConstants, "totalConstants", "Build it at run time."));
            else
                continue;
            return false;
        }

        return true;
    }

    private void Collect(SyntaxNode root)
    {
        var todo = new Stack<SyntaxNode>();
        todo.Push(root);
        while (todo.TryPop(out SyntaxNode? node))
        {
            if (node is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator && IsConst(declarator))
                _constants.Add((declarator.Identifier.ValueText, value));
            bool foldable = node.Kind() is SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression;
            if (foldable) _foldable.Add((ExpressionSyntax)node);
            foreach (SyntaxNode child in node.ChildNodes())
            {
                // The inner additions of a chain are part of its length.
                if (foldable && node is BinaryExpressionSyntax chain && child == chain.Left && child.IsKind(SyntaxKind.AddExpression))
                {
                    SyntaxNode left = child;
                    while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
                    {
                        todo.Push(inner.Right);
                        left = inner.Left;
                    }

                    todo.Push(left);
                    continue;
                }

                todo.Push(child);
            }
        }
    }

    private static bool IsConst(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private bool Resolve()
    {
        for (int pass = 0; pass < MaxPasses; pass++)
        {
            bool changed = false;
            foreach ((string name, ExpressionSyntax value) in _constants)
            {
                long length = Length(value);
                if (length > limits.ConstantLength)
                {
                    sink.Report("SC4004", value.GetLocation(), $"Constant '{name}' has more than {limits.ConstantLength:N0} characters. Build it at run time. (policy: compile.constantLength)");
                    return false;
                }

                if (length <= _lengths.GetValueOrDefault(name)) continue;
                _lengths[name] = length;
                changed = true;
            }

            if (!changed) return true;
        }

        sink.Report("SC4004", _constants[0].Value.GetLocation(), $"Constants name each other more than {MaxPasses} levels deep. Write their values out.");
        return false;
    }

    /// <summary>Upper bound of the folded length; 0 for what is no text.</summary>
    private long Length(ExpressionSyntax expression)
    {
        long length = 0;
        var todo = new Stack<SyntaxNode>();
        todo.Push(expression);
        while (todo.TryPop(out SyntaxNode? node))
        {
            switch (node)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } add:
                    todo.Push(add.Left);
                    todo.Push(add.Right);
                    break;
                case ParenthesizedExpressionSyntax p:
                    todo.Push(p.Expression);
                    break;
                case CastExpressionSyntax c:
                    todo.Push(c.Expression);
                    break;
                case PostfixUnaryExpressionSyntax p:
                    todo.Push(p.Operand);
                    break;
                case ConditionalExpressionSyntax c:
                    todo.Push(c.WhenTrue);
                    todo.Push(c.WhenFalse);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } b:
                    todo.Push(b.Left);
                    todo.Push(b.Right);
                    break;
                case CheckedExpressionSyntax c:
                    todo.Push(c.Expression);
                    break;
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                    length += literal.Token.ValueText.Length;
                    break;
                case IdentifierNameSyntax name:
                    length += _lengths.GetValueOrDefault(name.Identifier.ValueText);
                    break;
                case MemberAccessExpressionSyntax member:
                    length += _lengths.GetValueOrDefault(member.Name.Identifier.ValueText);
                    break;
                case InterpolatedStringExpressionSyntax text:
                    foreach (InterpolatedStringContentSyntax part in text.Contents)
                    {
                        if (part is InterpolationSyntax hole) todo.Push(hole.Expression);
                        else length += part.Span.Length;
                    }

                    break;
            }

            if (length > limits.ConstantLength) return (long)limits.ConstantLength + 1;
        }

        return length;
    }
}
