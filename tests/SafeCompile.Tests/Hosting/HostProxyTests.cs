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

    // However a guest's object gets to a trusted assembly, it does so in a proxy, or the program is refused.
    [Theory]
    [InlineData("HostApi.Things.Kind(new Mine())", true)]
    [InlineData("new Mine().Kind()", true)]
    [InlineData("((Mine?)new Mine())?.Kind()", true)]
    [InlineData("Put(new HostApi.Box())", true)]
    [InlineData("Coalesced(new HostApi.Box())", true)]
    [InlineData("Stored(new HostApi.Box())", true)]
    [InlineData("new HostApi.Box { Kept = new Mine() }.Kind()", true)]
    [InlineData("(new HostApi.Box() + new Mine()).Kind()", false)]
    [InlineData("((Func<HostApi.IThing, string>)HostApi.Things.Kind)(new Mine())", false)]
    [InlineData("((Func<string>)new Mine().Kind)()", false)]
    [InlineData("Deconstructed(new HostApi.Box())", false)]
    public void No_guest_object_reaches_a_trusted_assembly_bare(string expression, bool accepted)
    {
        if (accepted) Assert.Equal("Proxy", Run(expression, new Shop()));
        else Assert.Contains("SC5002", Assert.Throws<InvalidOperationException>(() => Run(expression, new Shop())).Message, StringComparison.Ordinal);
    }

    // Members of trusted structs in lambdas: the functions that use them must have their depth counted.
    [Theory]
    [InlineData("new[] { new HostApi.Spot(2, 1), new HostApi.Spot(1, 5) }.OrderBy(s => s.X).First().Y", "5")]
    [InlineData("new List<HostApi.Spot> { new(1, 2), new(3, 4) }.Sum(s => s.X * s.Y)", "14")]
    [InlineData("new List<int> { 1, 2 }.Select(n => HostApi.Spot.Distance(new HostApi.Spot(n, n), default)).Sum()", "6")]
    [InlineData("new List<HostApi.Spot> { new(1, 2) }.Count(s => s is { X: > 0 } && s == new HostApi.Spot(1, 2))", "1")]
    [InlineData("string.Join(';', new List<HostApi.Spot> { new(1, 2) }.ConvertAll(s => $\"{s.X}/{s.Y}\"))", "1/2")]
    public void Structs_of_a_contract_work_in_lambdas(string expression, string expected) => Assert.Equal(expected, Run(expression, new Shop()));

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
                static string Put(HostApi.Box box) { box.Kept = new Mine(); return box.Kind(); }
                static string Coalesced(HostApi.Box box) { box.Kept ??= new Mine(); return box.Kind(); }
                static string Stored(HostApi.Box box) { box.Field = new Mine(); return box.Kind(); }
                DECONSTRUCTED
                static int Often(HostApi.IShop shop) { int n = 0; while (true) n += shop.Prices().Length; }
            }
            """;
        // Only where it is asked for: it is refused.
        const string Deconstructed = "static string Deconstructed(HostApi.Box box) { (box.Kept, int n) = (new Mine(), 1); return box.Kind() + n; }";
        guest = "using HostApi;\n" + guest.Replace("DECONSTRUCTED", expression.StartsWith("Deconstructed", StringComparison.Ordinal) ? Deconstructed : "", StringComparison.Ordinal);
        using GuestProgram program = GuestProgram.Compile("Visit.cs", guest, Guests.Policy);
        using PluginContext context = program.Context(new PluginLimits(fuel: 10_000_000, callDepth: 100, allocatedBytes: 1 << 20));
        return context.Create<IVisit>().Run(shop);
    }
}
