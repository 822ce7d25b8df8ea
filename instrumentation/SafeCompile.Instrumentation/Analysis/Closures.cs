using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>What nested functions capture, and the size of the object that the compiler keeps it in.</summary>
internal static class Closures
{
    /// <summary>The object that holds the variables which a nested function captures; nothing when it captures none, since its delegate is made once.</summary>
    internal static int Bytes(IOperation function)
    {
        int bytes = 0;
        foreach ((ISymbol symbol, ITypeSymbol type) in Captured(function)) bytes += symbol is IMethodSymbol ? 0 : Math.Max(8, TypeSizes.Of(type));
        return bytes == 0 ? 0 : Math.Min(1 << 16, bytes + 24);
    }

    /// <summary>Variables and <c>this</c> that the function uses and does not declare.</summary>
    internal static Dictionary<ISymbol, ITypeSymbol> Captured(IOperation function)
    {
        var used = new Dictionary<ISymbol, ITypeSymbol>(SymbolEqualityComparer.Default);
        var own = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IOperation>();
        pending.Push(function);
        while (pending.TryPop(out IOperation? op))
        {
            switch (op)
            {
                case IAnonymousFunctionOperation f: own.UnionWith(f.Symbol.Parameters); own.Add(f.Symbol); break;
                case ILocalFunctionOperation f: own.UnionWith(f.Symbol.Parameters); own.Add(f.Symbol); break;
                case IVariableDeclaratorOperation v: own.Add(v.Symbol); break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } d }: own.Add(d); break;
                case IRecursivePatternOperation { DeclaredSymbol: { } d }: own.Add(d); break;
                case IListPatternOperation { DeclaredSymbol: { } d }: own.Add(d); break;
                case ILocalReferenceOperation { IsDeclaration: true } l: own.Add(l.Local); break;
                case ILocalReferenceOperation { Local.IsConst: false } l: used.TryAdd(l.Local, l.Local.Type); break;
                case IParameterReferenceOperation p: used.TryAdd(p.Parameter, p.Parameter.Type); break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } type }: used.TryAdd(type, type); break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } local }: used.TryAdd(local, local.ReturnType); break;
            }

            foreach (IOperation child in op.ChildOperations) pending.Push(child);
        }

        foreach (ISymbol symbol in own) used.Remove(symbol);
        return used;
    }
}
