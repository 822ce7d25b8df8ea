using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ProxyTests
{
    private const string Spell = """
        public class Fireball : ISpell
        {
            public string Name { get; set; } = "fire";
            public int Twice(int x) { Guard.Charge(1); return 2 * x; }
            public int Cast(ITarget target, int power) { Guard.Charge(1); return target.Hit(power + target.Health); }
            public Cell Move(Cell c) { Guard.Charge(1); return c with { X = c.X + 1 }; }
            public Report Sum() => new(Name, 0.5);
            public Element? Kind() => Element.Water;
        }
        """;

    private const string Data = """
        public class Target : ITarget { public int Health => 5; public int Hit(int damage) => damage; }
        public class Same : IEqualityComparer<string> { public bool Equals(string a, string b) => false; public int GetHashCode(string s) => 0; }
        public class My : Dictionary<string, int> { }
        public class D : IData
        {
            public static int[] Kept = { 1, 2 };
            static readonly Target T = new();
            public int[] Numbers(int[] input) { if (input != null) input[0] = 99; return Kept; }
            public List<string> Names() => new() { "a", null };
            public Dictionary<long, string[]> Table() { var d = new Dictionary<long, string[]>(); for (long i = 0; i < 1000; i++) d[i << 32 | i] = new[] { "x" }; return d; }
            public Dictionary<string, int> Words() { var d = new Dictionary<string, int>(new Same()); d.Add("a", 1); if (Twice) d.Add("a", 2); if (Sub) return new My(); return d; }
            public (int, int[])? Pair(bool some) => some ? (1, Kept) : null;
            public ITarget[] Targets() => new Target[] { T, T, null };
            public ITarget Echo(ITarget t) { if (t is Target) { Twice = true; return t; } return t ?? T; }
            public static bool Twice, Sub;
        }
        """;

    private sealed class Dummy : ITarget
    {
        public int Health => 10;

        public int Hit(int damage) => damage * 2;
    }

    [Fact]
    public void Members_of_every_kind_pass()
    {
        using PluginContext context = Guests.Context(Spell);
        ISpell spell = context.Create<ISpell>();
        Assert.Equal("fire", spell.Name);
        spell.Name = "ice";
        Assert.Equal(new Report("ice", 0.5), spell.Sum());
        Assert.Equal(42, spell.Twice(21));
        Assert.Equal(26, spell.Cast(new Dummy(), 3));
        Assert.Equal(new Cell(2, 2), spell.Move(new Cell(1, 2)));
        Assert.Equal(Element.Water, spell.Kind());
        Assert.Equal("ISpell of a plugin", spell.ToString());
        Assert.NotEqual("Fireball", spell.GetType().Name);
    }

    [Fact]
    public void Containers_are_copied_in_both_directions()
    {
        using PluginContext context = Guests.Context(Data);
        IData data = context.Create<IData>();
        int[] mine = [7, 8];
        int[] first = data.Numbers(mine);
        Assert.Equal([7, 8], mine);
        Assert.Equal([1, 2], first);
        first[0] = -1;
        Assert.Equal([1, 2], data.Numbers(null!));
        Assert.Equal(["a", null!], data.Names());
        Dictionary<long, string[]> table = data.Table();
        Assert.Equal(1000, table.Count);
        Assert.Equal(["x"], table[5L << 32 | 5]);
        Assert.Equal(1, data.Words()["a"]);
        Assert.Null(data.Pair(false));
        (int Count, int[] Items) = data.Pair(true)!.Value;
        Assert.Equal(1, Count);
        Items[0] = -1;
        Assert.Equal([1, 2], data.Pair(true)!.Value.Items);
    }

    [Fact]
    public void Guest_objects_come_out_in_one_proxy_and_go_back_without_it()
    {
        using PluginContext context = Guests.Context(Data);
        IData data = context.Create<IData>();
        ITarget[] targets = data.Targets();
        Assert.Equal(typeof(ITarget[]), targets.GetType());
        Assert.Equal(5, targets[0].Health);
        Assert.Same(targets[0], targets[1]);
        Assert.Null(targets[2]);
        Assert.Same(targets[0], data.Echo(null!));
        var mine = new Dummy();
        Assert.Same(mine, data.Echo(mine));
        Assert.Equal(1, data.Words()["a"]);
        Assert.Same(targets[0], data.Echo(targets[0])); // The guest saw its own object: from here on its dictionary has equal keys.
        Assert.Equal(TrapCode.InvalidResult, Assert.Throws<PluginTrappedException>(() => data.Words()).Trap);
    }

    [Fact]
    public void A_proxy_of_another_tenant_stays_a_proxy()
    {
        using LoadedPlugin plugin = Guests.Load(Data);
        using PluginContext one = plugin.CreateContext(Guests.Limits);
        using PluginContext two = plugin.CreateContext(Guests.Limits);
        ITarget target = one.Create<IData>().Targets()[0];
        Assert.Same(target, two.Create<IData>().Echo(target));
    }

    [Fact]
    public void A_derived_container_is_a_trap()
    {
        using PluginContext context = Guests.Context(Data.Replace("Twice, Sub;", "Twice, Sub = true;", StringComparison.Ordinal));
        PluginTrappedException e = Assert.Throws<PluginTrappedException>(() => context.Create<IData>().Words());
        Assert.Equal(TrapCode.InvalidResult, e.Trap);
        Assert.Contains("a My,", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(IHasEvent), "event Fired")]
    [InlineData(typeof(IHasObject), "takes a System.Object in Take")]
    [InlineData(typeof(IHasGeneric), "generic method Make")]
    [InlineData(typeof(IHasOut), "in Try")]
    [InlineData(typeof(IHasSequence), "IEnumerable")]
    [InlineData(typeof(IDisposable), "public interface of a trusted assembly")]
    [InlineData(typeof(string), "public interface of a trusted assembly")]
    public void A_contract_that_would_let_guest_code_through_is_refused(Type contract, string reason)
    {
        using PluginContext context = Guests.Context("public class P { }");
        var create = typeof(PluginContext).GetMethod(nameof(PluginContext.Create))!.MakeGenericMethod(contract);
        PluginHostException e = Assert.Throws<PluginHostException>(() => create.Invoke(context, System.Reflection.BindingFlags.DoNotWrapExceptions, null, null, null));
        Assert.Equal("SC7003", e.Id);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exactly_one_class_implements_the_contract()
    {
        Assert.Equal("SC7002", Assert.Throws<PluginHostException>(() => Guests.Context("class P : ITick { public int Tick(int n) => n; }").Create<ITick>()).Id);
        string two = "public class P : ITick { public int Tick(int n) => n; } public class Q : P { }";
        PluginHostException e = Assert.Throws<PluginHostException>(() => Guests.Context(two).Create<ITick>());
        Assert.Contains("P, Q", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_constructor_is_metered()
    {
        using PluginContext context = Guests.Context("public class P : ITick { public P() { Meter m = Guard.Charge(1); while (true) Guard.Charge(m, 1); } public int Tick(int n) => n; }");
        Assert.Equal(TrapCode.OutOfFuel, Assert.Throws<PluginTrappedException>(context.Create<ITick>).Trap);
    }
}
