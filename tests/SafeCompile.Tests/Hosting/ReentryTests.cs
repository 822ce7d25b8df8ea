using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ReentryTests
{
    private const string Source = """
        public class G : IOuter
        {
            public int Run(IInner host, int depth)
            {
                Meter m = Guard.Enter(1000);
                int r = depth == 0 ? 0 : 1 + host.Back(Guard.ToHost<IOuter>(m, this), depth - 1);
                return Guard.Leave(m, r);
            }
            public int Work(int fuel)
            {
                Meter m = Guard.Charge(1);
                for (int i = 0; i < fuel; i++) Guard.Charge(m, 1);
                return fuel;
            }
        }
        """;

    private sealed class Host(Func<IOuter, int, int> back) : IInner
    {
        public int Back(IOuter guest, int depth) => back(guest, depth);
    }

    [Fact]
    public void Calls_back_into_the_guest_share_the_budgets()
    {
        using PluginContext context = Guests.Context(Source);
        IOuter outer = context.Create<IOuter>();
        IInner host = null!;
        host = new Host((guest, depth) =>
        {
            Assert.Same(outer, guest);
            return guest.Run(host, depth);
        });
        Assert.Equal(40, outer.Run(host, 40));
        Assert.Equal(new PluginUsage(41_000, 0, 41), context.Used);
        Assert.Equal(40, outer.Run(host, 40));
        Assert.Equal(TrapCode.CallDepthExceeded, Assert.Throws<PluginTrappedException>(() => outer.Run(host, 200)).Trap);
    }

    [Fact]
    public void A_host_method_cannot_swallow_a_trap()
    {
        using PluginContext context = Guests.Context(Source);
        TrapCode seen = TrapCode.None;
        var host = new Host((guest, _) =>
        {
            try
            {
                return guest.Work(2_000_000);
            }
            catch (PluginTrappedException e)
            {
                seen = e.Trap;
                return 1;
            }
        });
        Assert.Equal(TrapCode.OutOfFuel, Assert.Throws<PluginTrappedException>(() => context.Create<IOuter>().Run(host, 1)).Trap);
        Assert.Equal(TrapCode.OutOfFuel, seen);
    }

    [Fact]
    public void What_a_host_method_throws_arrives_flat()
    {
        using PluginContext context = Guests.Context(Source);
        var host = new Host((_, _) => throw new InvalidOperationException("host"));
        PluginException e = Assert.Throws<PluginException>(() => context.Create<IOuter>().Run(host, 1));
        Assert.Equal("System.InvalidOperationException", e.GuestTypeName);
        Assert.Equal(7, context.Create<IOuter>().Work(7));
    }

    [Fact]
    public void A_second_thread_gets_a_clear_error()
    {
        using PluginContext context = Guests.Context(Source);
        IOuter outer = context.Create<IOuter>();
        var host = new Host((guest, _) =>
        {
            Exception? error = null;
            var thread = new Thread(() => error = Record.Exception(() => guest.Work(1)));
            thread.Start();
            thread.Join();
            Assert.IsType<InvalidOperationException>(error);
            Assert.Contains("another thread", error.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(context.Dispose);
            return 5;
        });
        Assert.Equal(6, outer.Run(host, 1));
    }

    [Fact]
    public void Contexts_nest_in_each_other()
    {
        using LoadedPlugin plugin = Guests.Load(Source);
        using PluginContext a = plugin.CreateContext(Guests.Limits);
        using PluginContext b = plugin.CreateContext(Guests.Limits);
        IOuter second = b.Create<IOuter>();
        var host = new Host((guest, _) => second.Work(100) + guest.Work(10));
        Assert.Equal(111, a.Create<IOuter>().Run(host, 1));
        Assert.Equal(101, b.Used.Fuel);
        Assert.Equal(1011, a.Used.Fuel);

        var trapping = new Host((_, _) => second.Work(10_000_000));
        PluginException e = Assert.Throws<PluginException>(() => a.Create<IOuter>().Run(trapping, 1));
        Assert.Equal("SafeCompile.PluginTrappedException", e.GuestTypeName); // The neighbour's trap is not ours.
        Assert.Equal(TrapCode.None, a.Trap);
    }

    [Fact]
    public void Disposed_things_refuse()
    {
        LoadedPlugin plugin = Guests.Load(Source);
        PluginContext context = plugin.CreateContext(Guests.Limits);
        PluginContext other = plugin.CreateContext(Guests.Limits);
        IOuter outer = context.Create<IOuter>();
        IOuter late = other.Create<IOuter>();
        context.Dispose();
        context.Dispose();
        Assert.Throws<ObjectDisposedException>(() => outer.Work(1));
        plugin.Dispose();
        Assert.Throws<ObjectDisposedException>(() => late.Work(1));
        Assert.Throws<ObjectDisposedException>(() => plugin.CreateContext(Guests.Limits));
    }
}
