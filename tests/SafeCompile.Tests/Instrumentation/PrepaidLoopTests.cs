using Xunit;

namespace SafeCompile.Tests.Instrumentation;

/// <summary>A loop costs the same whether it is paid for at once or round by round, and a trap before it reports no more than there was.</summary>
public sealed class PrepaidLoopTests
{
    private static readonly PluginLimits s_limits = new(fuel: 1_000_000_000, callDepth: 100, allocatedBytes: 1 << 20);

    [Theory]
    [InlineData("for (int i = 0; i < n; i++) s ^= i;")]
    [InlineData("for (int i = 1; i <= n; i++) s ^= i;")]
    [InlineData("for (int i = n; i > 0; i--) s ^= i;")]
    [InlineData("for (int i = n - 1; i >= 0; i--) s ^= i;")]
    public void Both_ways_of_paying_cost_the_same(string loop)
    {
        using GuestProgram program = GuestProgram.Compile("Guest.cs", "public class Plugin { public static int Run(int n) { int s = 0; " + loop + " return s; } }", Policy.Pure);
        long few = Fuel(11) - Fuel(10);
        Assert.InRange(few, 1, 10);
        Assert.Equal(few * ((1 << 20) - 10), Fuel(1 << 20) - Fuel(10));
        Assert.Equal(few, Fuel((1 << 20) + 1) - Fuel(1 << 20));
        Assert.Equal(few * 1000, Fuel((1 << 20) + 1001) - Fuel((1 << 20) + 1));

        long Fuel(int n) => program.Run(s_limits, null, n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Result.Used.Fuel;
    }

    [Theory]
    [InlineData("int[] a = new int[n]; for (int i = 0; i < a.Length; i++) s ^= i;", 500_000)]
    [InlineData("for (int i = 0; i < n; i++) s ^= i;", 1_000_000)]
    [InlineData("for (int i = 0; i < n; i++) s ^= i;", int.MaxValue)]
    [InlineData("for (int i = n; i <= n; i++) s ^= i;", int.MaxValue)]
    public void A_loop_that_cannot_be_paid_runs_out_of_fuel(string loop, int n)
    {
        using GuestProgram program = GuestProgram.Compile("Guest.cs", "public class Plugin { public static int Run(int n) { int s = 0; " + loop + " return s; } }", Policy.Pure);
        CallResult result = program.Run(new PluginLimits(fuel: 400_000, callDepth: 100, allocatedBytes: 1 << 26), null, n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Result;
        Assert.Equal(TrapCode.OutOfFuel, result.Trap);
        Assert.InRange(result.Used.Fuel, 1, 400_100);
    }
}
