using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace SafeCompile;

/// <summary>Reading and resolving policy files.</summary>
public sealed partial class Policy
{
    private static readonly Lazy<Policy> s_pure = new(() => ReadPreset("pure"));
    private static readonly Lazy<Policy> s_console = new(() => ReadPreset("console"));

    private static readonly System.Buffers.SearchValues<char> s_nameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private static readonly PolicyLimits s_defaultLimits = new(Fuel: 5_000_000_000, CallDepth: 2_000, AllocatedBytes: 1L << 30);

    private const int MostExtended = 16;
    internal const int MostCharge = 1_000_000;

    // Files that this thread is reading because another one extends them.
    [ThreadStatic]
    private static int s_extending;

    /// <summary>Names of the built-in presets.</summary>
    public static ImmutableArray<string> PresetNames { get; } = ["console", "pure"];

    /// <summary>
    /// A preset by its name, or the policy in a file. Throws <see cref="PolicyException"/> (SC0…) for a file that is missing,
    /// malformed or contradictory.
    /// </summary>
    public static Policy Load(string pathOrPreset)
    {
        ArgumentNullException.ThrowIfNull(pathOrPreset);
        switch (pathOrPreset)
        {
            case "pure": return Pure;
            case "console": return Console;
        }

        if (!File.Exists(pathOrPreset))
            throw new PolicyException("SC0002", $"Policy '{pathOrPreset}' is neither a file nor a preset ({string.Join(", ", PresetNames)}).");
        return Parse(File.ReadAllText(pathOrPreset), Path.GetDirectoryName(Path.GetFullPath(pathOrPreset))!, pathOrPreset);
    }

    /// <summary>Resolves the text of a policy file. Relative paths in it start at <paramref name="folder"/>.</summary>
    public static Policy Parse(string json, string folder, string fileName = "safec.policy.json") => Parse(json, folder, fileName, null, false);

    private static Policy Parse(string json, string folder, string fileName, string? preset, bool builtIn)
    {
        PolicyFile file = ReadFile(json, fileName);
        if (file.Version != 1)
            throw new PolicyException("SC0003", $"{fileName}: policy version {file.Version} is not supported; this safec reads version 1.");

        var allowed = new Dictionary<string, PolicyEntry>(StringComparer.Ordinal);
        var denied = new Dictionary<string, PolicyDenial>(StringComparer.Ordinal);
        var trusted = new List<TrustedAssembly>();
        var sources = new List<TrustedSource>();
        var reasons = new List<PolicyReason>();
        PolicyLimits limits = s_defaultLimits;
        bool deadlinePolls = false;
        CompileLimits compile = CompileLimits.Default;

        foreach (string parent in file.Extends)
        {
            Policy p = LoadParent(parent, folder);
            foreach (PolicyEntry e in p._allowed.Values) allowed[e.Symbol] = e;
            foreach (PolicyDenial d in p._denied.Values) denied[d.Symbol] = d;
            trusted.AddRange(p.TrustedAssemblies);
            sources.AddRange(p.TrustedSources);
            reasons.AddRange(p.Reasons);
            limits = p.Limits;
            deadlinePolls = p.DeadlinePolls;
            compile = compile.Under(p.CompileLimits);
        }

        foreach (PolicyFile.TypeGroup group in file.Types) AddGroup(group, allowed, fileName);
        foreach (PolicyFile.SymbolEntry e in file.Allow)
        {
            RequireId(e.Symbol, "TMPFE", fileName);
            bool isType = e.Symbol[0] == 'T';
            allowed[e.Symbol] = new PolicyEntry(
                e.Symbol,
                allowed.TryGetValue(e.Symbol, out PolicyEntry? earlier) ? earlier.Access : builtIn ? MemberAccess.Direct : KnownAccess(e.Symbol),
                isType ? Uses(e.Uses ?? ["name"], fileName) : PolicyUse.None,
                Charge(e, "fuel", e.Charge?.Fuel ?? 0, fileName),
                Charge(e, "bytes", e.Charge?.Bytes ?? 0, fileName),
                e.Reason);
        }

        foreach (PolicyFile.SymbolEntry d in file.Deny)
        {
            RequireId(d.Symbol, "NTMPFE", fileName);
            denied[d.Symbol] = new PolicyDenial(d.Symbol, d.Reason);
        }

        foreach (PolicyFile.TrustEntry t in file.Trust)
        {
            if (t.Source is null) trusted.Add(ResolveTrust(t, folder, fileName));
            else sources.Add(ResolveSource(t, folder, fileName));
        }

        foreach (PolicyFile.ReasonEntry r in file.Reasons) reasons.Add(ReadReason(r, fileName));
        if (file.Limits is { } l)
        {
            limits = new PolicyLimits(l.Fuel ?? limits.Fuel, l.CallDepth ?? limits.CallDepth, l.AllocatedBytes ?? limits.AllocatedBytes);
            foreach ((string limit, long value) in (ReadOnlySpan<(string, long)>)[("fuel", limits.Fuel), ("callDepth", limits.CallDepth), ("allocatedBytes", limits.AllocatedBytes)])
            {
                if (value <= 0) throw new PolicyException("SC0004", $"{fileName}: the limit '{limit}' must be positive; it is {value}.");
            }
        }

        if (file.Compile is { } caps) compile = compile.With(caps, fileName);
        return new Policy(file.Name ?? Path.GetFileNameWithoutExtension(fileName), preset, allowed, denied, [.. Last(trusted, t => t.Name)], limits, file.DeadlinePolls ?? deadlinePolls, compile) { TrustedSources = [.. Last(sources, t => t.Name)], Reasons = [.. reasons] };
    }

    // A member that a preset meters is not called unmetered only because a file names it without extending that preset.
    private static MemberAccess KnownAccess(string symbol) =>
        Console._allowed.TryGetValue(symbol, out PolicyEntry? known) ? known.Access : MemberAccess.Direct;

    private static Policy ReadPreset(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".json")
            ?? throw new PolicyException("SC0002", $"There is no preset '{name}'. There are {string.Join(" and ", PresetNames)}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), AppContext.BaseDirectory, name, PresetNames.Contains(name) ? name : null, true);
    }

    internal static PolicyFile ReadFile(string json, string fileName)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PolicyJson.Default.PolicyFile)
                ?? throw new PolicyException("SC0001", $"{fileName}: the file is empty.");
        }
        catch (JsonException e)
        {
            throw new PolicyException("SC0001", $"{fileName}({e.LineNumber + 1},{e.BytePositionInLine + 1}): {PolicyFileError.Explain(e)}");
        }
    }

    private static void AddGroup(PolicyFile.TypeGroup group, Dictionary<string, PolicyEntry> allowed, string fileName)
    {
        if (group.Type.Length == 0) throw new PolicyException("SC0005", $"{fileName}: a group in 'types' has no 'type'.");
        allowed["T:" + group.Type] = new PolicyEntry("T:" + group.Type, MemberAccess.Direct, Uses(group.Uses, fileName), 0, 0, group.Reason);
        foreach (string member in group.Direct) Add(member, MemberAccess.Direct);
        foreach (string member in group.Metered) Add(member, MemberAccess.Metered);

        void Add(string member, MemberAccess access)
        {
            RequireId(member, "MPFE", fileName);
            string symbol = FullSymbol(group.Type, member);
            if (!allowed.TryAdd(symbol, new PolicyEntry(symbol, access, PolicyUse.None, 0, 0, group.Reason)) && allowed[symbol].Access != access)
                throw new PolicyException("SC0006", $"{fileName}: '{symbol}' is both direct and metered.");
        }
    }

    internal static string FullSymbol(string type, string member) => $"{member[..2]}{type}.{member[2..]}";

    internal static Policy LoadParent(string parent, string folder)
    {
        if (parent.StartsWith("preset:", StringComparison.Ordinal)) return ReadPreset(parent["preset:".Length..]);
        if (PresetNames.Contains(parent) && !File.Exists(Path.Combine(folder, parent)))
            throw new PolicyException("SC0002", $"'extends' names the file '{parent}', which does not exist. Write \"preset:{parent}\" for the preset.");
        if (s_extending >= MostExtended)
            throw new PolicyException("SC0005", $"'extends' of '{parent}': policies extend each other in a circle, or more than {MostExtended} levels deep.");
        s_extending++;
        try
        {
            return Load(Path.Combine(folder, parent));
        }
        finally
        {
            s_extending--;
        }
    }

    // A negative charge would pay for other work; the sum over a long method must stay an int.
    private static int Charge(PolicyFile.SymbolEntry entry, string unit, int value, string fileName) =>
        value is >= 0 and <= MostCharge ? value
        : throw new PolicyException("SC0004", $"{fileName}: the charge '{unit}' of '{entry.Symbol}' must be between 0 and {MostCharge}; it is {value}.");

    // Later ones win: a file says more than what it extends.
    private static IEnumerable<T> Last<T>(List<T> entries, Func<T, string> name) => entries.AsEnumerable().Reverse().DistinctBy(name).Reverse();

    // What bears the name of the framework's or of ours would be asked instead of it.
    private static void RequireForeign(string assembly, string fileName)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";
        if (assembly.Equals("SafeCompile.Runtime", StringComparison.OrdinalIgnoreCase) || (framework.Length > 0 && assembly.AsSpan().IndexOfAny('/', '\\') < 0 && File.Exists(Path.Combine(framework, assembly + ".dll"))))
            throw new PolicyException("SC0005", $"{fileName}: '{assembly}' is an assembly of the framework or of safec; trust is for the host's own assemblies.");
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    private static TrustedAssembly ResolveTrust(PolicyFile.TrustEntry entry, string folder, string fileName)
    {
        RequireForeign(entry.Assembly, fileName);
        if (!IsHash(entry.Sha256))
            throw new PolicyException("SC0007", $"{fileName}: trust entry '{entry.Assembly}' needs the 64-digit SHA-256 of the file (a public key proves nothing).");
        string? path = entry.Path is null ? null : Path.GetFullPath(Path.Combine(folder, entry.Path));
        if (path is not null && File.Exists(path) && !string.Equals(HashFile(path), entry.Sha256, StringComparison.OrdinalIgnoreCase))
            throw new PolicyException("SC0008", $"{fileName}: '{entry.Path}' is not the trusted '{entry.Assembly}': its SHA-256 is {HashFile(path)}.");
        return new TrustedAssembly(entry.Assembly, entry.Sha256.ToLowerInvariant(), path) { Package = entry.Package };
    }

    private static TrustedSource ResolveSource(PolicyFile.TrustEntry entry, string folder, string fileName)
    {
        RequireForeign(entry.Assembly, fileName);
        if (entry.Path is not null) throw new PolicyException("SC0005", $"{fileName}: trust entry '{entry.Assembly}' has both 'path' (an assembly) and 'source'.");
        if (entry.Sha256.Length > 0 && !IsHash(entry.Sha256)) throw new PolicyException("SC0007", $"{fileName}: 'sha256' of trust entry '{entry.Assembly}' is not a SHA-256.");
        if (entry.Assembly.Length == 0 || entry.Assembly.AsSpan().IndexOfAnyExcept(s_nameCharacters) >= 0)
            throw new PolicyException("SC0005", $"{fileName}: 'assembly' of the trust entry with source '{entry.Source}' is not a simple assembly name.");
        return new TrustedSource(entry.Assembly, Path.GetFullPath(Path.Combine(folder, entry.Source!)), entry.Sha256.Length == 0 ? null : entry.Sha256.ToLowerInvariant(), entry.Package);
    }

    private static PolicyReason ReadReason(PolicyFile.ReasonEntry entry, string fileName)
    {
        if (entry.Reason.Length == 0 || entry.Reaches.Count == 0)
            throw new PolicyException("SC0005", $"{fileName}: an entry of 'reasons' needs 'reaches' and 'reason'.");
        // A star alone, or after the kind, would excuse whatever a later framework does.
        if (entry.Reaches.Find(r => r.Split(' ') is not [{ Length: > 0 }, { Length: > 1 }, ..] || r[..^1].Contains('*', StringComparison.Ordinal)) is { } bad)
            throw new PolicyException("SC0005", $"{fileName}: '{bad}' in 'reasons' is not a kind and a name, such as 'loop System.Decimal.DecCalc.*'.");
        foreach (string of in entry.Of) RequireId(of, "TMF", fileName);
        return new PolicyReason([.. entry.Reaches], [.. entry.Of], entry.Reason);
    }

    private static PolicyUse Uses(List<string> names, string fileName)
    {
        PolicyUse uses = PolicyUse.None;
        foreach (string name in names)
        {
            uses |= name switch
            {
                "name" => PolicyUse.Name,
                "inherit" => PolicyUse.Name | PolicyUse.Inherit,
                "implement" => PolicyUse.Name | PolicyUse.Implement,
                "attribute" => PolicyUse.Name | PolicyUse.Attribute,
                _ => throw new PolicyException("SC0005", $"{fileName}: unknown use '{name}' (name, inherit, implement, attribute)."),
            };
        }

        return uses;
    }

    private static void RequireId(string symbol, string kinds, string fileName)
    {
        if (symbol.Length < 3 || symbol[1] != ':' || !kinds.Contains(symbol[0], StringComparison.Ordinal))
            throw new PolicyException("SC0005", $"{fileName}: '{symbol}' is not a documentation-comment ID of kind {string.Join(" ", kinds.Select(k => k + ":"))}.");
    }
}
