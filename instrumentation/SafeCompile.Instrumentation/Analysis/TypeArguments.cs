using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// How large a variable of a type parameter can be: as the largest value type that the program mentions, in a type, as the type of a tuple,
/// or as an argument that the compiler infers for a generic method. A guest is a closed program, so nothing else can stand for the
/// parameter. Value types that themselves contain a type parameter count as <see cref="Most"/>, the limit of rule SC1408.
/// </summary>
internal static class TypeArguments
{
    private const int Most = 128;
    private const int Least = 16;

    private static readonly ConditionalWeakTable<Compilation, StrongBox<int>> s_largest = [];

    /// <summary>Bytes. Reads the whole program at the first question about it; a reference type parameter is not asked about.</summary>
    internal static int Largest(ITypeParameterSymbol parameter)
    {
        if (parameter.ContainingAssembly is not ISourceAssemblySymbol { Compilation: CSharpCompilation compilation }) return Most;
        if (s_largest.TryGetValue(compilation, out StrongBox<int>? known)) return known.Value;
        var found = new StrongBox<int>(Least);
        s_largest.Add(compilation, found);
        found.Value = Scan(compilation);
        return found.Value;
    }

    private static int Scan(CSharpCompilation compilation)
    {
        int largest = Least;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case TypeSyntax or TupleExpressionSyntax:
                        Count(model.GetTypeInfo(node).Type);
                        if (node is SimpleNameSyntax && model.GetSymbolInfo(node).Symbol is IMethodSymbol { IsGenericMethod: true } method)
                            foreach (ITypeSymbol argument in method.TypeArguments) Count(argument);
                        break;
                    case BaseTypeDeclarationSyntax declaration:
                        Count(model.GetDeclaredSymbol(declaration) as ITypeSymbol);
                        break;
                    case QueryClauseSyntax or OrderingSyntax or SelectOrGroupClauseSyntax when model.GetSymbolInfo(node).Symbol is IMethodSymbol { IsGenericMethod: true } query:
                        foreach (ITypeSymbol argument in query.TypeArguments) Count(argument);
                        break;
                }

                if (largest >= Most) return Most;
            }
        }

        return largest;

        void Count(ITypeSymbol? type)
        {
            if (type is INamedTypeSymbol { IsValueType: true } value) largest = Math.Max(largest, IsOpen(value) ? Most : Math.Min(Most, TypeSizes.Of(value)));
        }
    }

    private static bool IsOpen(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (argument is ITypeParameterSymbol { IsReferenceType: false } || (argument is INamedTypeSymbol { IsValueType: true } inner && IsOpen(inner))) return true;
        }

        return type.ContainingType is { } outer && IsOpen(outer);
    }
}
