using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>
/// SC3033 for what no name in the source says: the members behind query clauses, initialisers, patterns, operators, conversions and base
/// constructors. A module and the whole are compared operation by operation; one that differs, or that only one of them has, is refused.
/// </summary>
internal static class ImplicitMeanings
{
    internal static void Report(CSharpCompilation module, CSharpCompilation whole, DiagnosticSink sink)
    {
        foreach (SyntaxTree tree in module.SyntaxTrees)
        {
            if (tree.FilePath == Parsing.ImplicitUsingsPath) continue;
            SemanticModel alone = module.GetSemanticModel(tree);
            SemanticModel together = whole.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodesAndSelf())
            {
                if (node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or GlobalStatementSyntax or PrimaryConstructorBaseTypeSyntax)
                    Compare(alone.GetOperation(node), together.GetOperation(node), node, sink);
                else if (node is TypeDeclarationSyntax type && alone.GetDeclaredSymbol(type) is { BaseType: { } parent })
                    CheckBase(parent, module, type, sink);
            }
        }
    }

    private static void Compare(IOperation? one, IOperation? other, SyntaxNode node, DiagnosticSink sink)
    {
        if (one is null || other is null)
        {
            if (one is null != other is null) Refuse(node, sink);
            return;
        }

        using IEnumerator<IOperation> left = one.DescendantsAndSelf().GetEnumerator();
        using IEnumerator<IOperation> right = other.DescendantsAndSelf().GetEnumerator();
        while (left.MoveNext())
        {
            if (!right.MoveNext() || Meaning(left.Current) != Meaning(right.Current))
            {
                Refuse(left.Current.Syntax, sink);
                return;
            }
        }

        if (right.MoveNext()) Refuse(node, sink);
    }

    private static string Meaning(IOperation operation)
    {
        ISymbol? first = operation switch
        {
            IInvocationOperation o => o.TargetMethod,
            IObjectCreationOperation o => o.Constructor,
            IMemberReferenceOperation o => o.Member,
            IBinaryOperation o => o.OperatorMethod,
            IUnaryOperation o => o.OperatorMethod,
            ICompoundAssignmentOperation o => o.OperatorMethod,
            IIncrementOrDecrementOperation o => o.OperatorMethod,
            IConversionOperation o => o.OperatorMethod,
            IListPatternOperation o => o.LengthSymbol,
            ISlicePatternOperation o => o.SliceSymbol,
            IRecursivePatternOperation o => o.DeconstructSymbol,
            ICollectionExpressionOperation o => o.ConstructMethod,
            IImplicitIndexerReferenceOperation o => o.LengthSymbol,
            _ => null,
        };
        ISymbol? second = operation switch
        {
            IListPatternOperation o => o.IndexerSymbol,
            IImplicitIndexerReferenceOperation o => o.IndexerSymbol,
            _ => null,
        };
        return $"{operation.Kind} {operation.Type?.ToDisplayString()} {first?.ToDisplayString()} {second?.ToDisplayString()}";
    }

    // Without ": base(…)" no operation says which constructor runs. An internal one of another module would win in the whole.
    private static void CheckBase(INamedTypeSymbol parent, CSharpCompilation module, TypeDeclarationSyntax type, DiagnosticSink sink)
    {
        if (SymbolEqualityComparer.Default.Equals(parent.ContainingAssembly, module.Assembly) || parent.ContainingAssembly?.Name.StartsWith("Guest-", StringComparison.Ordinal) != true) return;
        if (parent.OriginalDefinition.InstanceConstructors.Any(c => c.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && c.Parameters.All(p => p.IsOptional || p.IsParams)))
            sink.Report("SC3033", type.Identifier.GetLocation(), $"The base class '{parent.ToDisplayString()}' of another module has an internal constructor without arguments, which the linked program would call. Give it an argument, or make it private.");
    }

    private static void Refuse(SyntaxNode node, DiagnosticSink sink) =>
        sink.Report("SC3033", node.GetLocation(), "Linked with the other modules this calls other members than in its own module: one of them has an internal member that would win. Write the call so that it can mean only one thing.");
}
