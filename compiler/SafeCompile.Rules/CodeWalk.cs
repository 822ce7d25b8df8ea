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
            bool root = node is ParameterSyntax or AttributeSyntax ? Parameterlike(node) : !inCode && IsRoot(node);
            if (root && node is not ParameterSyntax) _operations.Run(node);
            if (!inCode && !root && node is ExpressionSyntax and not TypeSyntax)
                _judge.Report("SC1003", node.GetLocation(), "Code is not allowed in this place.");
            Push(node, inCode || (root && node is not CompilationUnitSyntax));
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

    /// <summary>Parameters and attributes hold code of their own wherever they stand, inside bodies too.</summary>
    private bool Parameterlike(SyntaxNode node)
    {
        switch (node)
        {
            case AttributeSyntax attribute:
                AttributeMustBeAllowed.Check(attribute, _model, _judge);
                return true;
            case ParameterSyntax { Default: { } value }:
                _operations.Run(value);
                return true;
            default:
                return false;
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
