using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ConcurrencyTests
{
    private const string Source = """
        public class T : ITick
        {
            private int _calls;
            public int Tick(int n)
            {
                Meter m = Guard.Charge(10);
                for (int i = 0; i < n; i++) Guard.Charge(m, 1);
                return ++_calls;
            }
        }
        """;

    [Fact]
    public void Tenants_of_one_image_run_in_parallel()
    {
        using LoadedPlugin plugin = Guests.Load(Source);
        Parallel.For(0, 200, i =>
        {
            using PluginContext context = plugin.CreateContext(Guests.Limits);
            ITick tick = context.Create<ITick>();
            for (int k = 1; k <= 50; k++)
            {
                Assert.Equal(k, tick.Tick(i));
                Assert.Equal(10 + i, context.Used.Fuel);
            }
        });
    }

    [Fact]
    public void One_context_lets_one_thread_in()
    {
        using PluginContext context = Guests.Context(Source);
        ITick tick = context.Create<ITick>();
        int entered = 0, refused = 0;
        Parallel.For(0, 8, _ =>
        {
            for (int k = 0; k < 2_000; k++)
            {
                try
                {
                    tick.Tick(100);
                    Interlocked.Increment(ref entered);
                }
                catch (InvalidOperationException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        });
        Assert.Equal(16_000, entered + refused);
        Assert.Equal(entered + 1, tick.Tick(0)); // No call was lost or counted twice.
    }
}
