using System.Globalization;
using System.Runtime.ExceptionServices;
using SafeCompile.Hosting;
using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class StackTests
{
    private const string Source = """
        public class P : ITick
        {
            public int Tick(int n)
            {
                Meter m = Guard.Enter(1);
                return Guard.Leave(m, n == 0 ? 0 : n < 0 ? throw new ArgumentException("negative") : 1 + Tick(n - 1));
            }
            public static int Run(int n) => new P().Tick(n);
        }
        """;

    private static readonly PluginLimits s_deep = new(1_000_000_000, 1_000_000, 1 << 20);

    [Theory]
    [InlineData(128 << 10)]
    [InlineData(1 << 20)]
    [InlineData(16 << 20)]
    public void A_small_stack_hops_to_a_large_one(int stackSize) => On(stackSize, () =>
    {
        using PluginContext context = Guests.Context(Source, s_deep);
        ITick tick = context.Create<ITick>();
        Assert.Equal(900_000, tick.Tick(900_000));
        Assert.Equal("900000", context.Call("P", "Run", ["900000"]).Value!.ToString());
        Assert.Equal("negative", Assert.Throws<PluginException>(() => tick.Tick(-1)).Message);
        Assert.Equal(TrapCode.CallDepthExceeded, Assert.Throws<PluginTrappedException>(() => tick.Tick(2_000_000)).Trap);
    });

    [Fact]
    public void Without_the_hop_the_stack_backstop_stops_the_guest() => On(4 << 20, () =>
    {
        using LoadedPlugin plugin = Guests.Load(Source, options: new PluginHostOptions { AllowThreadHop = false });
        using PluginContext context = plugin.CreateContext(s_deep);
        PluginTrappedException e = Assert.Throws<PluginTrappedException>(() => context.Create<ITick>().Tick(1_000_000));
        Assert.Equal(TrapCode.CallDepthExceeded, e.Trap);
        Assert.InRange(e.Used.MaxDepth, 1_000, 999_999);
        Assert.Contains("more stack than is left", e.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Without_the_hop_a_tiny_stack_is_the_hosts_error_and_kills_no_context() => On(256 << 10, () =>
    {
        using LoadedPlugin plugin = Guests.Load(Source, options: new PluginHostOptions { AllowThreadHop = false });
        using PluginContext context = plugin.CreateContext(s_deep);
        Assert.Equal("SC7007", Assert.Throws<PluginHostException>(context.Create<ITick>).Id);
        Assert.Equal(TrapCode.None, context.Trap);
    });

    [Fact]
    public void Every_thread_knows_its_stack()
    {
        foreach (int size in new[] { 1 << 20, 4 << 20, 64 << 20 })
        {
            On(size, () => Assert.InRange(ThreadStack.Current.Remaining, size - ThreadStack.Reserve - (256 << 10), size));
        }

        On(8 << 20, () =>
        {
            ThreadStack stack = ThreadStack.Current;
            Assert.Same(stack, ThreadStack.Current);
            Assert.NotEqual(stack.Id, Task.Run(() => ThreadStack.Current.Id).Result);
        });
    }

    [Fact]
    public void The_culture_of_the_caller_does_not_reach_the_guest()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("\"1.5\"", Guests.Run("public class Plugin { public static string Run(double d) => d.ToString(); }", "1.5").Value!.ToString());
            Assert.Same(comma, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void On(int stackSize, Action body)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(body), stackSize);
        thread.Start();
        thread.Join();
        if (error is not null) ExceptionDispatchInfo.Throw(error);
    }
}
