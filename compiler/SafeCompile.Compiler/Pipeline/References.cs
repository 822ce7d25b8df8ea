using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace SafeCompile.Pipeline;

/// <summary>What guests are bound against: the pinned reference set of .NET 10 and the trusted assemblies of the policy.</summary>
internal static class References
{
    /// <summary>
    /// The whole reference set, not just what is allowed, so that a refused member is named by the rule that refuses it instead of
    /// as an unknown name. Throws <see cref="PolicyException"/> when a trusted assembly's file is gone or has other bytes.
    /// </summary>
    internal static IEnumerable<MetadataReference> For(Policy policy)
    {
        var references = new List<MetadataReference>(Net100.References.All);
        foreach (TrustedAssembly trusted in policy.TrustedAssemblies)
        {
            if (trusted.Path is null || !File.Exists(trusted.Path))
                throw new PolicyException("SC0007", $"Trusted assembly '{trusted.Name}' was not found; give its path in the policy or pass it with --reference.");
            byte[] bytes = File.ReadAllBytes(trusted.Path);
            string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
            if (hash != trusted.Sha256)
                throw new PolicyException("SC0008", $"'{trusted.Path}' is not the trusted '{trusted.Name}': its SHA-256 is {hash}.");
            references.Add(MetadataReference.CreateFromImage(bytes));
        }

        return references;
    }
}
