using System.Collections.Immutable;

namespace SafeCompile;

/// <summary>What one policy file says itself, beside what it extends: a resolved policy no longer tells the two apart.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">Its text, to find the line of an entry in.</param>
/// <param name="Resolved">The policy that it gives.</param>
/// <param name="Extends">The policies that it starts from, in their order.</param>
/// <param name="Allows">Its own allowances with their full symbols, in the order of the file.</param>
/// <param name="Denies">Its own denials, in the order of the file.</param>
internal sealed record PolicyLayer(
    string Path, string Text, Policy Resolved, ImmutableArray<Policy> Extends, ImmutableArray<PolicyLayer.Allowance> Allows, ImmutableArray<PolicyDenial> Denies)
{
    /// <summary>One allowance of the file. <paramref name="Written"/> is the symbol as it stands there: members of a group are relative to its type.</summary>
    internal sealed record Allowance(string Symbol, string Written, MemberAccess? Access);

    /// <summary>Reads a file. Throws <see cref="PolicyException"/> like <see cref="Policy.Load"/>.</summary>
    internal static PolicyLayer Read(string path)
    {
        Policy resolved = Policy.Load(path);
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        string text = File.ReadAllText(path);
        PolicyFile file = Policy.ReadFile(text, path);
        return new PolicyLayer(path, text, resolved, [.. file.Extends.Select(parent => Policy.LoadParent(parent, folder))], [.. OwnAllowances(file)], [.. file.Deny.Select(d => new PolicyDenial(d.Symbol, d.Reason))]);
    }

    private static IEnumerable<Allowance> OwnAllowances(PolicyFile file)
    {
        foreach (PolicyFile.TypeGroup group in file.Types)
        {
            yield return new("T:" + group.Type, group.Type, null);
            foreach (string member in group.Direct) yield return new(Policy.FullSymbol(group.Type, member), member, MemberAccess.Direct);
            foreach (string member in group.Metered) yield return new(Policy.FullSymbol(group.Type, member), member, MemberAccess.Metered);
        }

        foreach (PolicyFile.SymbolEntry e in file.Allow) yield return new(e.Symbol, e.Symbol, null);
    }
}
