using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// Finds every place of a file that holds code (bodies, initializers, default values, base constructor arguments, attributes) and
/// walks what it means. Code in a place that is not known to hold any is refused.
/// </summary>
internal sealed class CodeWalk
{
    private readonly Judgement _judge;
    private readonly SyntaxTree _tree;
    private readonly SemanticModel _model;
    private readonly OperationWalk _operations;
    private readonly Stack<(SyntaxNode Node, bool InCode)> _todo = [];

    public CodeWalk(Judgement judge, SyntaxTree tree)
    {
        _judge = judge;
        _tree = tree;
        _model = judge.Compilation.GetSemanticModel(tree);
        _operations = new OperationWalk(judge, _model);
    }

    public void Run()
    {
        _todo.Push((_tree.GetRoot(), false));
        while (_todo.TryPop(out var next) && !_judge.Sink.IsFull)
        {
            (SyntaxNode node, bool inCode) = next;
            if (node is AttributeSyntax attribute)
            {
                // Attributes and default values hold code of their own wherever they stand, inside bodies too.
                if (AttributeMustBeAllowed.Check(attribute, _model, _judge)) _operations.Run(attribute);
                continue;
            }

            if (node is ParameterSyntax { Default: { } value }) _operations.Run(value);
            bool root = !inCode && IsRoot(node);
            if (root) _operations.Run(node);
            if (!inCode && !root && node is ExpressionSyntax and not (TypeSyntax or OmittedArraySizeExpressionSyntax))
                _judge.Report("SC1003", node.GetLocation(), "Code is not allowed in this place.");
            Push(node, inCode || (root && node is not CompilationUnitSyntax) || node is EqualsValueClauseSyntax { Parent: ParameterSyntax });
        }
    }

    private void Push(SyntaxNode node, bool inCode)
    {
        foreach (SyntaxNode child in node.ChildNodes())
        {
            // Names of types hold no code, in or outside of bodies; array sizes in them do.
            if (child is NameSyntax or PredefinedTypeSyntax) continue;
            _todo.Push((child, inCode || child is GlobalStatementSyntax));
        }
    }

    private static bool IsRoot(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax m => m.Body is not null || m.ExpressionBody is not null || m is ConstructorDeclarationSyntax { Initializer: not null },
        AccessorDeclarationSyntax a => a.Body is not null || a.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => node.Parent is BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax or EnumMemberDeclarationSyntax or VariableDeclaratorSyntax,
        PrimaryConstructorBaseTypeSyntax => true,
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        _ => false,
    };
}
