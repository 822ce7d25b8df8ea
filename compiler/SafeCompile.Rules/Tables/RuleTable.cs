using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SafeCompile.Rules;

/// <summary>Every diagnostic ID. One file per range; the range is also the folder of the rule, of its tests and of its corpus files.</summary>
public static partial class RuleTable
{
    private static readonly Lazy<FrozenDictionary<string, RuleDescriptor>> s_byId =
        new(() => All.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal));

    /// <summary>All rules, ordered by ID.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } =
    [
        .. Rows("Policy and usage", PolicyFiles),
        .. Rows("Language: closed syntax", ClosedSyntax),
        .. Rows("Language: memory", Memory),
        .. Rows("Language: concurrency", Concurrency),
        .. Rows("Language: type shape", TypeShape),
        .. Rows("API and trust", Api),
        .. Rows("Build surface", BuildSurface),
        .. Rows("Compile budget", CompileBudget),
        .. Rows("Instrumentation", Instrumentation),
        .. Rows("Verification", Verification),
        .. Rows("Host configuration", HostConfiguration),
        .. Rows("Internal", Internal),
    ];

    /// <summary>The rule with this ID, or null.</summary>
    public static RuleDescriptor? Get(string id) => s_byId.Value.GetValueOrDefault(id);

    private static IEnumerable<RuleDescriptor> Rows(string category, (string Id, string Title)[] rows) =>
        rows.Select(r => new RuleDescriptor(r.Id, r.Title, category));
}
