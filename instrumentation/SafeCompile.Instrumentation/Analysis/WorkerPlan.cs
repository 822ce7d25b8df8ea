using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// Which functions become workers: functions with a body that need the meter, whose signature nobody else fixes, and that are called
/// by name somewhere. Filled by the survey of the pass <c>Workers</c>.
/// </summary>
internal sealed class WorkerPlan
{
    private readonly Dictionary<ISymbol, string> _candidates = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _passedRound = new(SymbolEqualityComparer.Default);

    /// <summary>The declaration as the author wrote it: not instantiated, not reduced to its extension form.</summary>
    internal static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    internal void AddCandidate(IMethodSymbol method, string name) => _candidates.TryAdd(method, name);

    internal void AddCall(IMethodSymbol method) => _called.Add(Definition(method));

    /// <summary>Named other than by calling it: as a delegate or in nameof.</summary>
    internal void AddOtherUse(IMethodSymbol method) => _passedRound.Add(Definition(method));

    internal bool HasOtherUses(IMethodSymbol method) => _passedRound.Contains(method);

    /// <summary>The name of the worker of <paramref name="method"/>, or null when it has none.</summary>
    internal string? NameOf(IMethodSymbol? method) =>
        method is not null && Definition(method) is var definition && _called.Contains(definition) ? _candidates.GetValueOrDefault(definition) : null;

    /// <summary>
    /// Whether a name means, <paramref name="after"/> rewriting, the worker of what it meant <paramref name="before"/>: the same type,
    /// the same parameters and type arguments, and the meter besides.
    /// </summary>
    internal bool IsWorkerOf(ISymbol after, ISymbol before)
    {
        if (before is not IMethodSymbol original || after is not IMethodSymbol worker || NameOf(original) != worker.Name || original.MethodKind == MethodKind.DelegateInvoke) return false;
        (original, worker) = (original.ReducedFrom is null ? original : original.GetConstructedReducedFrom()!, worker.ReducedFrom is null ? worker : worker.GetConstructedReducedFrom()!);
        return Text(original.ContainingType) == Text(worker.ContainingType)
            && original.IsStatic == worker.IsStatic
            && original.TypeArguments.Select(Text).SequenceEqual(worker.TypeArguments.Select(Text))
            && original.Parameters.Select(Text).SequenceEqual(worker.Parameters.Where(p => p.Type.Name != "Meter" || p.Type.ContainingNamespace.ToDisplayString() != "SafeCompile.Runtime").Select(Text))
            && worker.Parameters.Length == original.Parameters.Length + 1;
    }

    private static string Text(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Text(IParameterSymbol parameter) => $"{parameter.RefKind} {parameter.Name} {Text(parameter.Type)}";
}
