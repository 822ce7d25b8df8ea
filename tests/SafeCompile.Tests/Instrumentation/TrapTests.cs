using Xunit;

namespace SafeCompile.Tests.Instrumentation;

/// <summary>
/// Every way to run for ever, to recurse without end and to eat memory that we know: the right guard stops it, no handler of the
/// guest sees it, the host's thread goes on, and the context stays dead.
/// </summary>
public sealed class TrapTests
{
    // Small enough to be quick, large enough that only the wanted guard is met.
    private static readonly PluginLimits s_short = new(fuel: 2_000_000, callDepth: 2_000, allocatedBytes: 1L << 40);
    private static readonly PluginLimits s_flat = new(fuel: 1_000_000_000, callDepth: 100, allocatedBytes: 1L << 30);
    private static readonly PluginLimits s_lean = new(fuel: 200_000_000, callDepth: 2_000, allocatedBytes: 4 << 20);

    public static TheoryData<string> Loops => [.. TrapPrograms.Loops.Keys];

    public static TheoryData<string> Recursions => [.. TrapPrograms.Recursions.Keys];

    public static TheoryData<string> Hogs => [.. TrapPrograms.Hogs.Keys];

    [Theory]
    [MemberData(nameof(Loops))]
    public void Endless_work_runs_out_of_fuel(string name) => Stops(TrapPrograms.Loops[name], s_short, TrapCode.OutOfFuel);

    [Theory]
    [MemberData(nameof(Recursions))]
    public void Endless_recursion_exceeds_the_depth(string name) => Stops(TrapPrograms.Recursions[name], s_flat, TrapCode.CallDepthExceeded);

    [Theory]
    [MemberData(nameof(Hogs))]
    public void Endless_allocation_exceeds_the_limit(string name) => Stops(TrapPrograms.Hogs[name], s_lean, TrapCode.AllocationLimitExceeded);

    private static void Stops(string source, PluginLimits limits, TrapCode expected)
    {
        using GuestProgram program = GuestProgram.Compile("Guest.cs", source, Policy.Pure);
        using PluginContext context = program.Context(limits);

        CallResult first = program.Invoke(context, null);
        Assert.True(first.Outcome == CallOutcome.Trapped, $"{first.Outcome} {first.ExceptionType} {first.Message} {first.Value}");
        Assert.Equal(expected, first.Trap);
        Assert.Equal(expected, context.Trap);

        PluginTrappedException again = Assert.Throws<PluginTrappedException>(() => program.Invoke(context, null));
        Assert.Equal(expected, again.Trap);
        Assert.Equal(first.Used, again.Used);

        // The image is not dead, and a trap comes at the same point in every tenant.
        CallResult other = program.Run(limits).Result;
        Assert.Equal(expected, other.Trap);
        Assert.Equal(first.Used, other.Used);
    }
}
