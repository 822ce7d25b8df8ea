using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>
/// Ties every node of the program being rewritten to the node that the author wrote.
///
/// All semantic facts come from one binding: the author's. The passes work on copies of the author's trees in which every
/// expression, statement and member carries an annotation with a number; annotations survive rewriting, and the number leads back
/// to the author's node and so to its symbol, type and constant value. A node without a number was inserted by a pass.
/// </summary>
internal sealed class Origins
{
    private const string Kind = "safe";
    private readonly List<SyntaxNode> _nodes = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly CSharpCompilation _compilation;

    internal Origins(CSharpCompilation compilation) => _compilation = compilation;

    internal CSharpCompilation Compilation => _compilation;

    /// <summary>The author's tree with every interesting node numbered.</summary>
    internal SyntaxNode Number(SyntaxNode root) => new Numberer(this).Visit(root)!;

    /// <summary>The author's node behind <paramref name="node"/>, or null when a pass made it.</summary>
    internal SyntaxNode? Find(SyntaxNode? node)
    {
        if (node is null || !node.HasAnnotations(Kind)) return null;
        foreach (SyntaxAnnotation a in node.GetAnnotations(Kind)) return _nodes[int.Parse(a.Data!, null)];
        return null;
    }

    internal SemanticModel Model(SyntaxNode original)
    {
        if (!_models.TryGetValue(original.SyntaxTree, out SemanticModel? model))
            _models.Add(original.SyntaxTree, model = _compilation.GetSemanticModel(original.SyntaxTree));
        return model;
    }

    internal IOperation? Operation(SyntaxNode? node)
    {
        if (Find(node) is not { } o) return null;
        return Model(o).GetOperation(o is ExpressionSyntax e ? Bare(e) : o);
    }

    /// <summary>The expression without parentheses and <c>!</c> around it, which are not operations of their own.</summary>
    internal static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            expression = expression is ParenthesizedExpressionSyntax p ? p.Expression : ((PostfixUnaryExpressionSyntax)expression).Operand;
        return expression;
    }

    internal ISymbol? Symbol(SyntaxNode? node) =>
        Find(node) is { } o ? Model(o).GetSymbolInfo(o).Symbol : null;

    internal ISymbol? Declared(SyntaxNode? node) =>
        Find(node) is { } o ? Model(o).GetDeclaredSymbol(o) : null;

    internal ITypeSymbol? Type(SyntaxNode? node) =>
        Find(node) is { } o ? Model(o).GetTypeInfo(o).Type : null;

    internal ITypeSymbol? ConvertedType(SyntaxNode? node) =>
        Find(node) is { } o ? Model(o).GetTypeInfo(o).ConvertedType : null;

    internal bool IsConstant(SyntaxNode? node) =>
        Find(node) is { } o && Model(o).GetConstantValue(o).HasValue;

    /// <summary>Gives an inserted node the origin of <paramref name="source"/>, so that a later pass knows its facts.</summary>
    internal static T Inherit<T>(T node, SyntaxNode source)
        where T : SyntaxNode =>
        source.HasAnnotations(Kind) ? node.WithAdditionalAnnotations(source.GetAnnotations(Kind)) : node;

    /// <summary>Makes a declaration one that a pass made: what it contains keeps its origins.</summary>
    internal static T Forget<T>(T node)
        where T : SyntaxNode => node.WithoutAnnotations(Kind);

    private sealed class Numberer(Origins origins) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            if (node is null) return null;
            SyntaxNode visited = base.Visit(node)!;
            if (node is not (ExpressionSyntax or StatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax or VariableDeclaratorSyntax
                or CatchClauseSyntax or FinallyClauseSyntax or ArgumentSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax
                or EqualsValueClauseSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or QueryContinuationSyntax or QueryBodySyntax
                or CollectionElementSyntax or PatternSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or InterpolatedStringContentSyntax
                or ParameterSyntax or OrderingSyntax or JoinIntoClauseSyntax or UsingDirectiveSyntax))
                return visited;
            origins._nodes.Add(node);
            return visited.WithAdditionalAnnotations(new SyntaxAnnotation(Kind, (origins._nodes.Count - 1).ToString(null as IFormatProvider)));
        }
    }
}
