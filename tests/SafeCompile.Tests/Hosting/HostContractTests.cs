using HostApi;
using SafeCompile.Tests.Instrumentation;
using Xunit;

namespace SafeCompile.Tests.Hosting;

/// <summary>
/// Attacks of corpus/attack/boundary that need more of the host than texts as arguments: a list that it goes on using, a cache, and work
/// that it does with raised privileges. The guests go through the whole compiler.
/// </summary>
public sealed class HostContractTests
{
    private static readonly PluginLimits s_limits = new(fuel: 10_000_000, callDepth: 100, allocatedBytes: 1 << 20);

    private sealed class Host : IHost
    {
        private string _privileges = "user";

        public Dictionary<string, string> Cache { get; } = new() { ["admin"] = "true" };

        public void FailPrivileged()
        {
            _privileges = "root";
            try
            {
                throw new InvalidOperationException("no such file");
            }
            finally
            {
                _privileges = "user";
            }
        }

        public string Privileges() => _privileges;
    }

    // Filters run in the first pass of an exception, before the finally blocks below them; plainly this one sees "root".
    [Fact]
    public void A_filter_of_a_guest_runs_after_the_finally_blocks_of_the_host()
    {
        const string Guest = """
            public class Rule : HostApi.IRule
            {
                public string Run(List<string> list, HostApi.IHost host)
                {
                    string seen = "";
                    bool Look() { seen += host.Privileges(); return false; }
                    try
                    {
                        try { host.FailPrivileged(); }
                        catch when (Look()) { }
                    }
                    catch (InvalidOperationException e) { seen += " " + e.Message; }
                    return seen;
                }
            }
            """;
        Assert.Equal("user no such file", Run(Guest, [], new Host()));
    }

    [Fact]
    public void A_list_and_a_cache_of_the_host_are_lent_as_copies()
    {
        const string Guest = """
            public class Rule : HostApi.IRule
            {
                public string Run(List<string> list, HostApi.IHost host)
                {
                    list.Add("mutated");
                    Dictionary<string, string> cache = host.Cache;
                    cache["admin"] = "attacker";
                    return list[0] + " " + cache["admin"] + " " + host.Cache["admin"];
                }
            }
            """;
        var host = new Host();
        List<string> list = ["unprivileged"];
        Assert.Equal("unprivileged attacker true", Run(Guest, list, host));
        Assert.Equal(["unprivileged"], list);
        Assert.Equal("true", host.Cache["admin"]);
    }

    [Fact]
    public void A_guest_cannot_make_keys_of_its_own_type()
    {
        const string Guest = """
            public class K { public override int GetHashCode() => 1; public override bool Equals(object o) => true; }
            public class Rule : HostApi.IRule
            {
                public string Run(List<string> list, HostApi.IHost host) { host.Cache[new K()] = "attacker"; return ""; }
            }
            """;
        Assert.Contains("CS1503", Assert.Throws<InvalidOperationException>(() => Run(Guest, [], new Host())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_whose_keys_may_be_objects_of_the_guest_is_refused()
    {
        const string Guest = "public class Careless : HostApi.ICareless { public void Remember(Dictionary<object, string> cache) => cache[this] = \"attacker\"; }";
        using GuestProgram program = GuestProgram.Compile("Careless.cs", Guest, Guests.Policy);
        using PluginContext context = program.Context(s_limits);
        PluginHostException refused = Assert.Throws<PluginHostException>(context.Create<ICareless>);
        Assert.Contains("Remember", refused.Message, StringComparison.Ordinal);
    }

    private static string Run(string guest, List<string> list, IHost host)
    {
        using GuestProgram program = GuestProgram.Compile("Rule.cs", guest, Guests.Policy);
        using PluginContext context = program.Context(s_limits);
        return context.Create<IRule>().Run(list, host);
    }
}
