// If this file is wrong the verifier believes another inheritance of a contract's types than the one that the host has loaded.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace SafeCompile.Verification;

/// <summary>
/// What is known of the types of trusted assemblies: read from the file that the policy names, if its bytes have the hash that the policy
/// trusts. Of a type of an assembly without such a file nothing is known but its name; one that two trusted assemblies declare is refused.
/// </summary>
internal sealed class TrustedFacts(Policy policy)
{
    // Of policies whose files were all at hand: what was read had the hashes that the policy names, so a later reading would give the same.
    private static readonly ConditionalWeakTable<Policy, Dictionary<string, string?>> s_complete = [];

    private Dictionary<string, string?>? _lines;

    /// <summary>True when the file of a trusted assembly is not at hand.</summary>
    internal bool IsIncomplete { get; private set; }

    internal string? Line(string fullName) => (_lines ??= Read()).GetValueOrDefault(fullName);

    private Dictionary<string, string?> Read()
    {
        if (s_complete.TryGetValue(policy, out Dictionary<string, string?>? known)) return known;
        var lines = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (TrustedAssembly assembly in policy.TrustedAssemblies)
        {
            if (Bytes(assembly) is not { } bytes)
            {
                IsIncomplete = true;
                continue;
            }

            using var pe = new PEReader(new MemoryStream(bytes));
            foreach ((string name, string line) in new FactText(pe.GetMetadataReader(), PrefixOf).Lines("~", visibleOnly: false))
                lines[name] = lines.ContainsKey(name) ? null : line;
        }

        if (!IsIncomplete) s_complete.TryAdd(policy, lines);
        return lines;
    }

    private string? PrefixOf(string assembly) =>
        policy.Trusted(assembly) is not null ? "~"
        : assembly == "SafeCompile.Runtime" || ExternalType.IsFrameworkAssembly(assembly) ? ""
        : null;

    private static byte[]? Bytes(TrustedAssembly assembly)
    {
        if (assembly.Path is null) return null;
        try
        {
            byte[] bytes = File.ReadAllBytes(assembly.Path);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == assembly.Sha256 ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
