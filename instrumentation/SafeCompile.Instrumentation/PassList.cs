using System.Collections.Immutable;
using SafeCompile.Instrumentation.Passes;

namespace SafeCompile.Instrumentation;

/// <summary>The passes, in order. This list is the table of contents of the instrumentation.</summary>
public static class PassList
{
    internal static ImmutableArray<IPass> Passes { get; } =
    [
        new TupleNames(),         // first: names are inferred from what the author wrote
        new CallerInfo(),         // before everything that adds lines or moves code into functions of other names
        new NormalizeBodies(),    // before the rest: every later pass inserts statements and needs a block to insert them into
        new Queries(),            // before ConditionalAccess and the shims: range variables become lambda parameters
        new SlicePatterns(),      // before the shims: a named slice becomes a metered copy
        new ExplicitParams(),     // before ShimCalls: shims take the array that the compiler would make
        new ConditionalAccess(),  // before TextShims and ShimCalls: they need the receiver that ?. hides
        new WrittenMembers(),     // before everything that guards functions: the members that the compiler would write become source
        new SplitIterators(),     // before FunctionGuards: the iterator's object is paid for by a function of its own
        new GatedUsing(),         // before HandlerGates, which gates the finally that it writes
        new ContextState(),       // before Initialisers: static initialisers become an ordinary method
        new TextShims(),          // before AllocationCharges: text that the compiler would build becomes shim calls
        new ShimCalls(),          // before AllocationCharges: what became a shim call charges itself
        new HostCalls(),          // after ExplicitParams; before AllocationCharges: a wrapped argument is an ordinary one
        new HandlerGates(),       // before FunctionGuards: it mentions the mark that FunctionGuards declares
        new LoopFuel(),           // any time after NormalizeBodies; here, so that its charge precedes the statement charges
        new AllocationCharges(),  // after ShimCalls; before FunctionGuards: it mentions the meter that FunctionGuards declares
        new Initialisers(),       // after everything that mentions the meter in expressions; before FunctionGuards
        new StaticTriggers(),     // after Initialisers: what guards a value stays inside of it
        new Workers(),            // after everything that makes a function need the meter; before FunctionGuards, which guards the worker
        new FunctionGuards(),     // after all that needs a meter: sees every use of it and every exit
        new DeadlinePolls(),      // last: asks for the deadline wherever fuel is charged
    ];

    /// <summary>The names that <c>safec rewrite --after-pass</c> takes, in order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Passes.Select(p => p.Name)];
}
