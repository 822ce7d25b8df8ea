using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class BudgetTests
{
    private const string Source = """
        public class Plugin
        {
            public static int Loop(int n)
            {
                Meter m = Guard.Charge(10);
                int sum = 0;
                for (int i = 0; i < n; i++)
                {
                    Guard.Charge(m, 100);
                    sum += i;
                }
                return sum;
            }
            public static int Deep(int n)
            {
                Meter m = Guard.Enter(5);
                return Guard.Leave(m, n == 0 ? 0 : 1 + Deep(n - 1));
            }
            public static int Hog(int n)
            {
                Meter m = Guard.Charge(5);
                return Guard.NewArray<byte>(m, n).Length;
            }
            public static int Swallow()
            {
                try { return Loop(1 << 30); } catch { return 1; }
            }
            public static int Oom() { Guard.Charge(1); return new long[int.MaxValue].Length; }
        }
        """;

    [Theory]
    [InlineData("Loop", "1000000", TrapCode.OutOfFuel, 9)]
    [InlineData("Deep", "1000", TrapCode.CallDepthExceeded, 16)]
    [InlineData("Hog", "2000000", TrapCode.AllocationLimitExceeded, 22)]
    public void A_guard_stops_the_call_and_names_the_line(string method, string argument, TrapCode trap, int line)
    {
        using PluginContext context = Guests.Context(Source);
        CallResult result = context.Call("Plugin", method, [argument]);
        Assert.Equal(CallOutcome.Trapped, result.Outcome);
        Assert.Equal(trap, result.Trap);
        Assert.Equal(new PluginLocation("Guest.cs", line), result.Location);
        Assert.StartsWith($"The guest was stopped at Guest.cs({line}): ", result.Message, StringComparison.Ordinal);
        Assert.Equal(trap, context.Trap);
    }

    [Fact]
    public void A_trapped_context_is_finished_and_its_neighbour_is_not()
    {
        using LoadedPlugin plugin = Guests.Load(Source);
        using PluginContext context = plugin.CreateContext(Guests.Limits);
        using PluginContext neighbour = plugin.CreateContext(Guests.Limits);
        CallResult first = context.Call("Plugin", "Deep", ["1000"]);
        PluginTrappedException again = Assert.Throws<PluginTrappedException>(() => context.Call("Plugin", "Loop", ["1"]));
        Assert.Equal(TrapCode.CallDepthExceeded, again.Trap);
        Assert.Equal(first.Location, again.Location);
        Assert.Equal(first.Used, again.Used);
        Assert.Equal("45", neighbour.Call("Plugin", "Loop", ["10"]).Value!.ToString());
    }

    [Fact]
    public void A_trap_that_the_guest_swallows_is_still_a_trap() =>
        Assert.Equal(TrapCode.OutOfFuel, Guests.Context(Source).Call("Plugin", "Swallow", []).Trap);

    [Fact]
    public void The_runtimes_own_memory_limit_is_a_trap() =>
        Assert.Equal(TrapCode.AllocationLimitExceeded, Guests.Context(Source).Call("Plugin", "Oom", []).Trap);

    [Fact]
    public void Budgets_are_refilled_per_call_and_usage_is_deterministic()
    {
        using PluginContext context = Guests.Context(Source);
        PluginUsage first = context.Call("Plugin", "Loop", ["9000"]).Used;
        for (int i = 0; i < 5; i++) Assert.Equal(first, context.Call("Plugin", "Loop", ["9000"]).Used);
        Assert.Equal(10 + (9000 * 100) + 10, first.Fuel); // The last ten copy the result.
        Assert.Equal(51, context.Call("Plugin", "Deep", ["50"]).Used.MaxDepth);
        Assert.Equal(51, context.Used.MaxDepth);
        Assert.Equal(0, context.Call("Plugin", "Loop", ["1"]).Used.MaxDepth);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(-1, 1, 1)]
    [InlineData(long.MaxValue, 1, 1)]
    [InlineData(1, int.MaxValue, 1)]
    [InlineData(1, 1, long.MaxValue)]
    public void Limits_are_positive_and_are_limits(long fuel, int depth, long bytes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PluginLimits(fuel, depth, bytes));

    [Fact]
    public void A_deadline_needs_polls()
    {
        using LoadedPlugin plugin = Guests.Load(Source);
        var limits = new PluginLimits(1000, 10, 1000, TimeSpan.FromSeconds(1));
        Assert.Equal("SC7001", Assert.Throws<PluginHostException>(() => plugin.CreateContext(limits)).Id);
    }
}
