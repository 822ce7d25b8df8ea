using Xunit;

namespace SafeCompile.Tests.Instrumentation;

/// <summary>A deadline ends its call and nothing else. What never ends by itself shows it; how long it takes is no part of the test.</summary>
public sealed class DeadlineTests
{
    private const string Source = """
        public class Plugin
        {
            static int s_calls;
            public static int Run(bool spin) { s_calls++; for (;;) try { while (spin) { } return s_calls; } catch { } }
        }
        """;

    private static readonly PluginLimits s_soon = new(PluginLimits.MaxFuel, 100, 1 << 20, TimeSpan.FromMilliseconds(20));
    private static readonly PluginLimits s_late = new(PluginLimits.MaxFuel, 100, 1 << 20, PluginLimits.MaxDeadline);

    [Fact]
    public void A_deadline_is_a_trap_of_its_call_only()
    {
        using GuestProgram program = GuestProgram.Compile("Guest.cs", Source, Policy.Pure.WithDeadlinePolls());
        using PluginContext neighbour = program.Context(s_late);
        using PluginContext context = program.Context(s_soon);
        Assert.Equal("1", program.Invoke(neighbour, null, "false").Value?.ToString());

        CallResult stopped = program.Invoke(context, null, "true");
        Assert.Equal(TrapCode.DeadlineExceeded, stopped.Trap);
        Assert.Contains("deadline", stopped.Message, StringComparison.Ordinal);
        Assert.Throws<PluginTrappedException>(() => program.Invoke(context, null, "false"));

        Assert.Equal("2", program.Invoke(neighbour, null, "false").Value?.ToString());
    }

    [Fact]
    public void Each_call_has_its_own_deadline()
    {
        using GuestProgram program = GuestProgram.Compile("Guest.cs", Source, Policy.Pure.WithDeadlinePolls());
        using PluginContext context = program.Context(new PluginLimits(PluginLimits.MaxFuel, 100, 1 << 20, TimeSpan.FromSeconds(60)));
        for (int i = 1; i <= 50; i++) Assert.Equal($"{i}", program.Invoke(context, null, "false").Value?.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31L * 24 * 60 * 60 * 1000)]
    public void A_deadline_is_positive_and_no_longer_than_a_timer_can_be(long milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PluginLimits(1, 1, 1, TimeSpan.FromMilliseconds(milliseconds)));
}
