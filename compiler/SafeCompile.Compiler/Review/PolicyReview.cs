using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafeCompile.Pipeline;

namespace SafeCompile.Review;

/// <summary>
/// What a reviewer would say about the entries of one policy file: symbols that do not exist (SC0015, an error: a misspelt denial
/// denies nothing), entries that change nothing or that a denial beats (SC0016), members that lose their meter (SC0017).
/// Reads the whole reference set: half a second.
/// </summary>
internal sealed class PolicyReview
{
    private readonly PolicyLayer _layer;
    private readonly ReferenceSymbols _symbols;
    private readonly Dictionary<string, PolicyEntry> _inherited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Policy> _denied = new(StringComparer.Ordinal);
    private readonly Lazy<PolicySymbol[]> _allowed;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PluginDiagnostic>.Builder _found = ImmutableArray.CreateBuilder<PluginDiagnostic>();

    private PolicyReview(PolicyLayer layer)
    {
        _layer = layer;
        _symbols = new ReferenceSymbols(layer.Resolved);
        _allowed = new(() => [.. layer.Resolved.Entries.Select(e => _symbols.Find(e.Symbol)).OfType<ISymbol>().Select(s => ReferenceSymbols.Describe(s))]);
        foreach (Policy parent in layer.Extends)
        {
            foreach (PolicyEntry e in parent.Entries) _inherited[e.Symbol] = e;
            foreach (PolicyDenial d in parent.Denials) _denied.TryAdd(d.Symbol, parent);
        }
    }

    /// <summary>The findings, in the order of the file. Throws <see cref="PolicyException"/> for a file that does not resolve.</summary>
    internal static (Policy Policy, ImmutableArray<PluginDiagnostic> Findings) Of(string path)
    {
        PolicyLayer layer = PolicyLayer.Read(path);
        var review = new PolicyReview(layer);
        foreach (PolicyLayer.Allowance a in layer.Allows) review.Allowance(a);
        review._seen.Clear();
        foreach (PolicyDenial d in layer.Denies) review.Denial(d);
        return (layer.Resolved, review._found.DrainToImmutable());
    }

    private void Allowance(PolicyLayer.Allowance allowance)
    {
        if (Existing(allowance.Symbol, allowance.Written) is not { } symbol) return;
        PolicySymbol described = ReferenceSymbols.Describe(symbol);
        PolicyEntry resolved = _layer.Resolved.Entries.First(e => e.Symbol == allowance.Symbol);
        if (!_seen.Add(allowance.Symbol))
        {
            Warn("SC0016", allowance.Written, $"'{allowance.Symbol}' is listed twice; the last entry counts.");
        }
        else if (_layer.Resolved.Denial(described) is { } denial)
        {
            string where = _denied.TryGetValue(denial.Symbol, out Policy? parent) ? $" of policy '{parent.Name}'" : "";
            Warn("SC0016", allowance.Written, $"'{allowance.Symbol}' stays denied: the denial of '{denial.Symbol}'{where} beats every allowance.");
        }
        else if (IsTrusted(symbol))
        {
            Warn("SC0016", allowance.Written, $"'{allowance.Symbol}' needs no allowance: all that '{symbol.ContainingAssembly.Name}' makes public is allowed because it is trusted.");
        }
        else if (_inherited.TryGetValue(allowance.Symbol, out PolicyEntry? before) && before with { Reason = null } == resolved with { Reason = null })
        {
            Warn("SC0016", allowance.Written, $"'{allowance.Symbol}' is allowed already by what the file extends.");
        }
        else if (resolved.Access == MemberAccess.Direct && Policy.Console.TryGet(described, out PolicyEntry? preset, out _) && preset.Access == MemberAccess.Metered)
        {
            Warn("SC0017", allowance.Written, $"'{allowance.Symbol}' is called directly here, but its cost depends on its arguments: move it to 'metered'.");
        }
        else if (resolved.Access == MemberAccess.Metered && RuntimeReference.Shims.Find(described.Id) is null && described.Owner is null)
        {
            Warn("SC0016", allowance.Written, $"'{allowance.Symbol}' cannot be metered: SafeCompile.Runtime has no shim for it.");
        }
    }

    private void Denial(PolicyDenial denial)
    {
        if (Existing(denial.Symbol, denial.Symbol) is not { } symbol) return;
        if (!_seen.Add(denial.Symbol))
        {
            Warn("SC0016", denial.Symbol, $"'{denial.Symbol}' is denied twice.");
            return;
        }

        PolicySymbol described = ReferenceSymbols.Describe(symbol);
        if (_layer.Extends.FirstOrDefault(p => p.Denial(described) is not null) is { } parent)
        {
            Warn("SC0016", denial.Symbol, $"'{denial.Symbol}' is denied already by policy '{parent.Name}'.");
            return;
        }

        if (!_allowed.Value.Any(allowed => Covers(described, allowed)) && !IsTrusted(symbol)) Warn("SC0016", denial.Symbol, $"'{denial.Symbol}' is denied, but nothing allows it.");
    }

    private bool IsTrusted(ISymbol symbol) => symbol is INamespaceSymbol space
        ? space.ConstituentNamespaces.Any(n => n.ContainingAssembly is not null && IsTrusted(n.ContainingAssembly))
        : _layer.Resolved.Trusted((symbol as IAssemblySymbol ?? symbol.ContainingAssembly)?.Name ?? "") is not null;

    private static bool Covers(in PolicySymbol denied, in PolicySymbol allowed) =>
        allowed.Id == denied.Id || allowed.Owner == denied.Id || allowed.Type == denied.Id || "N:" + allowed.Namespace == denied.Id;

    private ISymbol? Existing(string id, string written)
    {
        if (_symbols.Find(id) is { } symbol) return symbol;
        Add("SC0015", PluginSeverity.Error, written, _symbols.NamesNothing(id));
        return null;
    }

    private void Warn(string id, string written, string message) => Add(id, PluginSeverity.Warning, written, message);

    private void Add(string id, PluginSeverity severity, string written, string message)
    {
        int at = _layer.Text.IndexOf($"\"{written}\"", StringComparison.Ordinal);
        int line = at < 0 ? 0 : _layer.Text.AsSpan(0, at).Count('\n') + 1;
        int column = at < 0 ? 0 : at - _layer.Text.LastIndexOf('\n', at);
        _found.Add(new PluginDiagnostic(id, severity, _layer.Path, line, column, message));
    }
}
