using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SafeCompile;

/// <summary>
/// What guests may use and which modules are trustworthy, resolved and immutable. Thread-safe.
/// Everything that is not named is denied; a denial beats an allowance on every layer.
/// </summary>
public sealed partial class Policy
{
    private readonly FrozenDictionary<string, PolicyEntry> _allowed;
    private readonly FrozenDictionary<string, PolicyDenial> _denied;

    private Policy(
        string name,
        string? preset,
        IReadOnlyDictionary<string, PolicyEntry> allowed,
        IReadOnlyDictionary<string, PolicyDenial> denied,
        ImmutableArray<TrustedAssembly> trusted,
        PolicyLimits limits,
        bool deadlinePolls,
        CompileLimits compile)
    {
        Name = name;
        Preset = preset;
        _allowed = allowed.ToFrozenDictionary(StringComparer.Ordinal);
        _denied = denied.ToFrozenDictionary(StringComparer.Ordinal);
        TrustedAssemblies = trusted;
        Limits = limits;
        DeadlinePolls = deadlinePolls;
        CompileLimits = compile;
        Hash = ComputeHash();
    }

    /// <summary>Arithmetic, text, collections and LINQ; no clock, no I/O, no threads.</summary>
    public static Policy Pure => s_pure.Value;

    /// <summary><see cref="Pure"/> and a captured, capped, metered console, so that an ordinary program with <c>Main</c> runs.</summary>
    public static Policy Console => s_console.Value;

    /// <summary>The policy's own name.</summary>
    public string Name { get; }

    /// <summary>The preset whose allowances and denials these are, null for a policy of one's own.</summary>
    public string? Preset { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of the resolved policy. Images carry it; an image is refused under any other policy.</summary>
    public string Hash { get; }

    /// <summary>Limits for command-line runs.</summary>
    public PolicyLimits Limits { get; }

    /// <summary>
    /// True when guests are compiled with deadline polls: a volatile read in every loop and function, so that a wall-clock deadline can
    /// stop them. Part of the hash. Where a deadline hits depends on the machine; fuel is what stays deterministic.
    /// </summary>
    public bool DeadlinePolls { get; }

    /// <summary>Caps on what is compiled, and what compiling may cost. Part of the hash where they differ from the default, budgets excepted.</summary>
    public CompileLimits CompileLimits { get; }

    /// <summary>Prebuilt assemblies whose public surface guests may call.</summary>
    public ImmutableArray<TrustedAssembly> TrustedAssemblies { get; }

    /// <summary>Modules trusted by their sources, whether they are built already or not. Not part of the hash: the built assemblies are.</summary>
    public ImmutableArray<TrustedSource> TrustedSources { get; private init; } = [];

    /// <summary>Why direct members may reach what they reach.</summary>
    internal ImmutableArray<PolicyReason> Reasons { get; private init; } = [];

    /// <summary>The resolved allowances, ordered by symbol.</summary>
    public IEnumerable<PolicyEntry> Entries => _allowed.Values.OrderBy(e => e.Symbol, StringComparer.Ordinal);

    /// <summary>The resolved denials, ordered by symbol.</summary>
    public IEnumerable<PolicyDenial> Denials => _denied.Values.OrderBy(e => e.Symbol, StringComparer.Ordinal);

    /// <summary>
    /// A policy that also trusts <paramref name="assembly"/>: guests may call its public surface. The file is hashed now;
    /// other bytes under the same name are not trusted. Throws <see cref="PolicyException"/> for an assembly without a file.
    /// </summary>
    public Policy Trust(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (assembly.Location.Length == 0)
            throw new PolicyException("SC0007", $"Assembly '{assembly.GetName().Name}' has no file, so its bytes cannot be hashed. Trust an assembly that was loaded from a file.");
        return TrustFile(assembly.Location);
    }

    /// <summary>Like <see cref="Trust(Assembly)"/> for an assembly file that is not loaded.</summary>
    public Policy TrustFile(string path) => TrustFile(path, null);

    /// <summary>Like <see cref="TrustFile(string)"/> for an assembly that guests' project files may name by a <paramref name="package"/>.</summary>
    public Policy TrustFile(string path, string? package)
    {
        if (!File.Exists(path))
            throw new PolicyException("SC0007", $"Trusted assembly '{path}' does not exist.");
        string name = AssemblyName.GetAssemblyName(path).Name!;
        var module = new TrustedAssembly(name, HashFile(path), Path.GetFullPath(path)) { Package = package };
        return new Policy(Name, Preset, _allowed, _denied, [.. TrustedAssemblies.Where(t => t.Name != name), module], Limits, DeadlinePolls, CompileLimits) { TrustedSources = TrustedSources, Reasons = Reasons };
    }

    /// <summary>The same policy with <see cref="DeadlinePolls"/> switched; images of one are refused under the other.</summary>
    public Policy WithDeadlinePolls(bool polls = true) =>
        polls == DeadlinePolls ? this : new Policy(Name, Preset, _allowed, _denied, TrustedAssemblies, Limits, polls, CompileLimits) { TrustedSources = TrustedSources, Reasons = Reasons };

    /// <summary>The same policy with other caps. Throws <see cref="PolicyException"/> (SC0004) for one that is out of its range.</summary>
    public Policy WithCompileLimits(CompileLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        limits.Validate(Name);
        return limits == CompileLimits ? this : new Policy(Name, Preset, _allowed, _denied, TrustedAssemblies, Limits, DeadlinePolls, limits) { TrustedSources = TrustedSources, Reasons = Reasons };
    }

    /// <summary>
    /// The allowance of a symbol, or false with the denial that applies (null when it is simply not named).
    /// An accessor falls back to its property or event.
    /// </summary>
    public bool TryGet(in PolicySymbol symbol, [NotNullWhen(true)] out PolicyEntry? entry, out PolicyDenial? denial)
    {
        entry = null;
        denial = Denial(symbol);
        return denial is null
            && (_allowed.TryGetValue(symbol.Id, out entry) || (symbol.Owner is not null && _allowed.TryGetValue(symbol.Owner, out entry)));
    }

    /// <summary>True when a type may be used in this way.</summary>
    public bool AllowsType(in PolicySymbol type, PolicyUse use, out PolicyDenial? denial) =>
        TryGet(type, out PolicyEntry? entry, out denial) && (entry.Uses & use) == use;

    /// <summary>The trusted module of this simple name, or null.</summary>
    public TrustedAssembly? Trusted(string assemblyName) =>
        TrustedAssemblies.FirstOrDefault(t => string.Equals(t.Name, assemblyName, StringComparison.Ordinal));

    /// <summary>The name of the trusted module that a package stands for, or null.</summary>
    public string? TrustedPackage(string package) =>
        TrustedAssemblies.FirstOrDefault(t => t.Package == package)?.Name ?? TrustedSources.FirstOrDefault(t => t.Package == package || t.Name == package)?.Name;

    /// <summary>
    /// The denial of the symbol itself, of its property, its type or its exact namespace, else null. A trusted module's public
    /// surface needs no allowance; this is what the policy takes away from it.
    /// </summary>
    public PolicyDenial? Denial(in PolicySymbol symbol)
    {
        if (_denied.Count == 0) return null;
        return _denied.GetValueOrDefault(symbol.Id)
            ?? (symbol.Owner is null ? null : _denied.GetValueOrDefault(symbol.Owner))
            ?? _denied.GetValueOrDefault(symbol.Type)
            ?? _denied.GetValueOrDefault("N:" + symbol.Namespace);
    }

    internal static string HashFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private string ComputeHash()
    {
        var text = new StringBuilder("policy v1\n");
        foreach (PolicyEntry e in Entries)
            text.Append("allow ").Append(e.Symbol).Append(' ').Append(e.Access).Append(' ').Append((int)e.Uses).Append(' ').Append(e.Fuel).Append(' ').Append(e.Bytes).Append('\n');
        foreach (PolicyDenial d in Denials) text.Append("deny ").Append(d.Symbol).Append('\n');
        foreach (TrustedAssembly t in TrustedAssemblies.OrderBy(t => t.Name, StringComparer.Ordinal))
            text.Append("trust ").Append(t.Name).Append(' ').Append(t.Sha256).Append('\n');
        if (DeadlinePolls) text.Append("deadline polls\n");
        CompileLimits.AppendTo(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
