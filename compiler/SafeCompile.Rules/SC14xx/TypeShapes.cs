using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>Depth and written-out size of a type, and the type parameters in it.</summary>
internal sealed record TypeShape(int Depth, int Nodes, bool TooLarge, ITypeParameterSymbol[] Parameters);

/// <summary>
/// Measures types without writing them out. Inference builds types that are small with shared parts and exponential without
/// (<c>x1 = (x0, x0)</c>); so parts are known by reference, each is measured once, and sums saturate. Comparing or printing
/// such types is what must not happen before this answered.
/// </summary>
internal sealed class TypeShapes(Judgement judge)
{
    private const int Saturated = int.MaxValue / 4;
    private readonly Dictionary<ITypeSymbol, TypeShape> _known = new(ReferenceEqualityComparer.Instance);
    private static readonly TypeShape s_leaf = new(1, 1, false, []);

    public TypeShape Of(ITypeSymbol type)
    {
        if (_known.TryGetValue(type, out TypeShape? shape)) return shape;

        // Inferred types are as deep as the program has statements, so recursion needs room.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        shape = Measure(type);
        _known[type] = shape;
        return shape;
    }

    /// <summary>The types that a type is made of: arguments, those of its containers, elements.</summary>
    public static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                yield return array.ElementType;
                break;
            case IPointerTypeSymbol pointer:
                yield return pointer.PointedAtType;
                break;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                foreach (IFieldSymbol element in tuple.TupleElements) yield return element.Type;
                break;
            case INamedTypeSymbol { IsAnonymousType: true, DelegateInvokeMethod: { } invoke }:
                yield return invoke.ReturnType;
                foreach (IParameterSymbol parameter in invoke.Parameters) yield return parameter.Type;
                break;
            case INamedTypeSymbol { IsAnonymousType: true } anonymous:
                foreach (ISymbol member in anonymous.GetMembers())
                {
                    if (member is IPropertySymbol property) yield return property.Type;
                }

                break;
            case INamedTypeSymbol named:
                for (INamedTypeSymbol? n = named; n is not null; n = n.ContainingType)
                {
                    if (n.IsUnboundGenericType) continue;
                    foreach (ITypeSymbol argument in n.TypeArguments) yield return argument;
                }

                break;
        }
    }

    private TypeShape Measure(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter) return s_leaf with { Parameters = [parameter] };
        int depth = 0, nodes = 1;
        List<ITypeParameterSymbol>? parameters = null;
        foreach (ITypeSymbol part in Parts(type))
        {
            TypeShape inner = Of(part);
            depth = Math.Max(depth, inner.Depth);
            nodes = Math.Min(Saturated, nodes + inner.Nodes);
            foreach (ITypeParameterSymbol p in inner.Parameters)
            {
                parameters ??= [];
                if (!parameters.Contains(p, SymbolEqualityComparer.Default)) parameters.Add(p);
            }
        }

        depth++;
        bool tooLarge = depth > judge.Limits.GenericDepth || nodes > judge.Limits.GenericNodes;
        return depth == 1 && nodes == 1 ? s_leaf : new TypeShape(depth, nodes, tooLarge, parameters?.ToArray() ?? []);
    }
}
