using HostApi;
using SafeCompile.Tests.Instrumentation;
using Xunit;

namespace SafeCompile.Tests.Hosting;

/// <summary>What a guest can do with the objects that the host lends it.</summary>
public sealed class HostProxyTests
{
    private sealed class Shop : IShop
    {
        private readonly Thing _best = new();

        internal IThing? Asked { get; private set; }

        public IThing Best() => _best;

        public int[] Prices() => new int[1000];

        public bool Owns(IThing thing)
        {
            Asked = thing;
            return ReferenceEquals(thing, _best);
        }

        public void Close() => throw new ArgumentException("it is open all night");
    }

    private sealed class GenericShop : IGenericShop
    {
        public T Get<T>() => default!;
    }

    [Theory]
    [InlineData("shop.Best() == shop.Best() && shop.Best().Equals(shop.Best())", "True")] // One proxy per object.
    [InlineData("shop.Owns(shop.Best())", "True")] // It goes back without its proxy.
    [InlineData("shop.Best() is HostApi.IWeight w ? w.Weight() : 0", "2.5")] // Another contract of the object.
    [InlineData("shop.Best() is HostApi.Thing", "False")] // Never its class.
    [InlineData("(shop.Best().Name = \"sword\") + shop.Best().Name", "swordsword")]
    [InlineData("shop.Best().ToString()", "a ring")]
    [InlineData("Close(shop)", "System.ArgumentException: it is open all night")]
    public void A_lent_object_does_what_its_contracts_say(string expression, string expected) => Assert.Equal(expected, Run(expression, new Shop()));

    [Fact]
    public void A_guests_object_reaches_the_host_in_a_proxy()
    {
        var shop = new Shop();
        Assert.Equal("False", Run("shop.Owns(new Mine())", shop));
        Assert.Equal("IThing of a plugin", shop.Asked!.ToString());
    }

    [Fact]
    public void Answers_are_paid_by_who_asks()
    {
        PluginTrappedException e = Assert.Throws<PluginTrappedException>(() => Run("Often(shop)", new Shop()));
        Assert.Equal(TrapCode.AllocationLimitExceeded, e.Trap);
    }

    [Fact]
    public void A_contract_that_cannot_be_forwarded_is_not_lent()
    {
        const string Guest = "public class Visit : HostApi.IGenericVisit { public string Run(HostApi.IGenericShop shop) => \"\"; }";
        using GuestProgram program = GuestProgram.Compile("Visit.cs", Guest, Guests.Policy);
        using PluginContext context = program.Context(Guests.Limits);
        IGenericVisit visit = context.Create<IGenericVisit>();
        PluginHostException e = Assert.Throws<PluginHostException>(() => visit.Run(new GenericShop()));
        Assert.Equal("SC7003", e.Id);
        Assert.Contains("generic method Get", e.Message, StringComparison.Ordinal);
    }

    private static string Run(string expression, IShop shop)
    {
        string guest = $$"""
            public class Mine : HostApi.IThing { public string Name { get; set; } = "mine"; }
            public class Visit : HostApi.IVisit
            {
                public string Run(HostApi.IShop shop) => "" + ({{expression}});
                static string Close(HostApi.IShop shop)
                {
                    try { shop.Close(); return "closed"; }
                    catch (ArgumentException e) { return "System.ArgumentException: " + e.Message; }
                }
                static int Often(HostApi.IShop shop) { int n = 0; while (true) n += shop.Prices().Length; }
            }
            """;
        using GuestProgram program = GuestProgram.Compile("Visit.cs", guest, Guests.Policy);
        using PluginContext context = program.Context(new PluginLimits(fuel: 10_000_000, callDepth: 100, allocatedBytes: 1 << 20));
        return context.Create<IVisit>().Run(shop);
    }
}
