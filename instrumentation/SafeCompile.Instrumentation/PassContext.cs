using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Instrumentation.Analysis;
using SafeCompile.Instrumentation.Syntax;

namespace SafeCompile.Instrumentation;

/// <summary>What all passes of one program share.</summary>
internal sealed class PassContext
{
    private readonly List<Unguardable> _problems = [];
    private readonly Dictionary<ISymbol, int> _slots = new(SymbolEqualityComparer.Default);

    internal PassContext(CSharpCompilation compilation, Policy policy, ShimMap shims)
    {
        Origins = new Origins(compilation);
        Names = new Names(compilation.SyntaxTrees);
        Guards = new GuardSyntax(Names);
        Anonymous = new AnonymousShapes(Names);
        Types = new TypeNames(a => Anonymous.TypeName(a, Types!));
        Policy = policy;
        Shims = shims;
        Members = new MemberUse(policy, shims);
        Calls = new CallAnalysis(compilation, policy);
        Costs = new CostModel(Members, compilation, Calls);
    }

    internal Origins Origins { get; }

    internal Names Names { get; }

    internal GuardSyntax Guards { get; }

    internal TypeNames Types { get; }

    internal AnonymousShapes Anonymous { get; }

    internal Policy Policy { get; }

    internal ShimMap Shims { get; }

    internal MemberUse Members { get; }

    internal CallAnalysis Calls { get; }

    internal CostModel Costs { get; }

    internal WorkerPlan Workers { get; } = new();

    internal IReadOnlyList<Unguardable> Problems => _problems;

    /// <summary>The slot of a type's static state in the context, numbered per image.</summary>
    internal int StateSlot(INamedTypeSymbol type)
    {
        if (!_slots.TryGetValue(type, out int slot)) _slots.Add(type, slot = _slots.Count);
        return slot;
    }

    /// <summary>Reports a construct that the passes cannot guard: the program is refused (SC5002), never let through.</summary>
    internal void Refuse(SyntaxNode node, string what)
    {
        Location location = (Origins.Find(node) ?? node).GetLocation();
        _problems.Add(new Unguardable(location, what));
    }
}

/// <summary>A construct that no pass knows how to guard.</summary>
/// <param name="Location">In the author's source.</param>
/// <param name="Message">What it is and how to write it instead.</param>
public sealed record Unguardable(Location Location, string Message);
