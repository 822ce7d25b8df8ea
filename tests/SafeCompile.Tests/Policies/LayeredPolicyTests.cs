using System.Text.Json;
using CsCheck;

namespace SafeCompile.Tests.Policies;

/// <summary>
/// Random layers of policy files over a small world of symbols: what any layer denies is denied, however the layers are ordered, and a policy that
/// went to another process says the same. The same layers are tried in every run.
/// </summary>
public sealed class LayeredPolicyTests : IDisposable
{
    private const int Cases = 400;
    private const uint Stream = 1;

    // Namespaces within each other, types of the same name in both, and every kind of member that falls back to another symbol.
    private static readonly PolicySymbol[] s_world =
    [
        .. from type in (string[])["Alpha.One", "Alpha.Two", "Alpha.Beta.One"]
           let t = "T:" + type
           let space = type[..type.LastIndexOf('.')]
           from symbol in (PolicySymbol[])
           [
               new(t, null, t, space),
               new($"M:{type}.F", null, t, space),
               new($"M:{type}.F(System.Int32)", null, t, space),
               new($"F:{type}.Field", null, t, space),
               new($"M:{type}.get_P", $"P:{type}.P", t, space),
               new($"M:{type}.set_P(System.Int32)", $"P:{type}.P", t, space),
               new($"M:{type}.add_E(System.Action)", $"E:{type}.E", t, space),
           ]
           select symbol,
    ];

    private static readonly string[] s_allowable = [.. s_world.SelectMany(s => (string?[])[s.Id, s.Owner]).OfType<string>().Distinct()];
    private static readonly string[] s_deniable = [.. s_allowable, "N:Alpha", "N:Alpha.Beta", "N:Alp", "N:Beta"];

    private static readonly Gen<string[]> s_group = Gen.OneOf(s_allowable).Array[0, 12].Select(a => a.Distinct().ToArray());
    private static readonly Gen<string[]> s_allow = s_group.Select(a => a.Where(s => !IsMetered(s)).ToArray());
    private static readonly Gen<string[]> s_deny = Gen.OneOf(s_deniable).Array[0, 2].Select(a => a.Distinct().ToArray());

    // Which earlier layers a layer extends, as bits.
    private static readonly Gen<Layer[]> s_layers = Gen.Select(s_group, s_allow, s_deny, Gen.Int[0, 255], Gen.Int[0, 9], (grouped, allow, deny, extends, preset) => new Layer(grouped, allow, deny, extends, preset == 0)).Array[1, 6];

    private readonly string _folder = Directory.CreateTempSubdirectory("safec-layers").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_any_layer_denies_is_denied_and_the_rest_is_allowed_where_a_layer_allows_it()
    {
        for (uint number = 0; number < Cases; number++)
        {
            Layer[] layers = s_layers.Generate(new PCG(Stream, number), null, out _);
            int[] reached = [.. Reached(layers)];
            string[] denied = [.. reached.SelectMany(i => layers[i].Deny)];
            string[] allowed = [.. reached.SelectMany(i => layers[i].Grouped.Concat(layers[i].Allow).Concat(layers[i].Grouped.Select(TypeOf)))];

            foreach (bool reversed in (bool[])[false, true])
            {
                Policy policy = Load(layers, reversed);
                foreach (PolicySymbol symbol in s_world)
                {
                    bool isDenied = denied.Contains(symbol.Id) || denied.Contains(symbol.Owner) || denied.Contains(symbol.Type) || denied.Contains("N:" + symbol.Namespace);
                    bool isAllowed = !isDenied && (allowed.Contains(symbol.Id) || (symbol.Owner is not null && allowed.Contains(symbol.Owner)));
                    bool got = policy.TryGet(symbol, out PolicyEntry? entry, out PolicyDenial? denial);
                    Assert.True(got == isAllowed && (denial is not null) == isDenied && (entry is not null) == isAllowed, $"#{number}, reversed {reversed}: {symbol.Id} is {got}, {denial}");
                    Assert.Equal(isDenied, policy.Denial(symbol) is not null);
                    if (symbol.Id == symbol.Type && !isAllowed) Assert.False(policy.AllowsType(symbol, PolicyUse.Name, out _));
                }
            }
        }
    }

    [Fact]
    public void A_policy_says_the_same_in_another_process()
    {
        for (uint number = 0; number < Cases; number++)
        {
            Policy policy = Load(s_layers.Generate(new PCG(Stream, number), null, out _), reversed: false);
            if (number % 3 == 0) policy = policy.WithDeadlinePolls();
            using var bytes = new MemoryStream();
            using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true)) policy.WriteTo(writer);
            bytes.Position = 0;
            Policy copy = Policy.ReadFrom(new BinaryReader(bytes));
            Assert.Equal(bytes.Length, bytes.Position);
            Assert.Equal(policy.Hash, copy.Hash);
            Assert.Equal(policy.Entries.Select(e => e with { Reason = null }), copy.Entries);
            Assert.Equal(policy.Denials, copy.Denials);
            foreach (PolicySymbol symbol in s_world)
            {
                bool got = policy.TryGet(symbol, out PolicyEntry? entry, out PolicyDenial? denial);
                Assert.Equal(got, copy.TryGet(symbol, out PolicyEntry? other, out PolicyDenial? otherDenial));
                Assert.Equal(entry is null ? null : entry with { Reason = null }, other);
                Assert.Equal(denial, otherDenial);
            }
        }
    }

    private static string TypeOf(string symbol) => s_world.First(s => s.Id == symbol || s.Owner == symbol).Type;

    // The last layer is the policy; what it does not extend, at whatever distance, says nothing.
    private static HashSet<int> Reached(Layer[] layers)
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>([layers.Length - 1]);
        while (pending.TryPop(out int layer))
        {
            if (!reached.Add(layer)) continue;
            foreach (int parent in Parents(layers, layer)) pending.Push(parent);
        }

        return reached;
    }

    private static IEnumerable<int> Parents(Layer[] layers, int layer) => Enumerable.Range(0, layer).Where(i => (layers[layer].Extends >> i & 1) != 0);

    private Policy Load(Layer[] layers, bool reversed)
    {
        for (int i = 0; i < layers.Length; i++)
        {
            IEnumerable<string> extends = Parents(layers, i).Select(p => $"{p}.json");
            if (layers[i].ExtendsPure) extends = extends.Append("preset:pure");
            if (reversed) extends = extends.Reverse();
            var file = new
            {
                version = 1,
                extends,
                types = layers[i].Grouped.GroupBy(TypeOf).Select(g => new
                {
                    type = g.Key[2..],
                    uses = (string[])["name"],
                    direct = g.Where(s => s != g.Key && !IsMetered(s)).Select(s => Relative(s, g.Key)),
                    metered = g.Where(s => s != g.Key && IsMetered(s)).Select(s => Relative(s, g.Key)),
                }),
                allow = layers[i].Allow,
                deny = layers[i].Deny.Select(s => new { symbol = s, reason = "why not" }),
            };
            File.WriteAllText(Path.Combine(_folder, $"{i}.json"), JsonSerializer.Serialize(file));
        }

        return Policy.Load(Path.Combine(_folder, $"{layers.Length - 1}.json"));
    }

    // The same on all layers, and never singly allowed, which means direct: direct and metered at once is an error of its own.
    private static bool IsMetered(string symbol) => symbol.Contains(".F", StringComparison.Ordinal);

    private static string Relative(string symbol, string type) => $"{symbol[..2]}{symbol[(type.Length + 1)..]}";

    private sealed record Layer(string[] Grouped, string[] Allow, string[] Deny, int Extends, bool ExtendsPure);
}
