// If this file is wrong an attacker gets an assembly loaded as trustworthy that the policy does not mean.
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;

namespace SafeCompile.Hosting;

/// <summary>Finds the loaded assembly that a policy trusts, and proves it by the SHA-256 of its file.</summary>
internal static class TrustedAssemblies
{
    /// <summary>Throws <see cref="PluginHostException"/> when there is none or its file differs.</summary>
    internal static Assembly Resolve(TrustedAssembly trusted)
    {
        Assembly assembly = FindLoaded(trusted.Name) ?? Load(trusted)
            ?? throw new PluginHostException(HostErrors.TrustedAssembly, $"The trusted assembly '{trusted.Name}' is not loaded in this process and has no file at '{trusted.Path}'.");
        string hash = assembly.Location.Length == 0 ? "unknown, because it has no file" : Hash(assembly.Location);
        return hash == trusted.Sha256
            ? assembly
            : throw new PluginHostException(
                HostErrors.TrustedAssembly,
                $"The assembly '{trusted.Name}' of this process is not the one that the policy trusts: its SHA-256 is {hash}, the policy names {trusted.Sha256}.");
    }

    // The host's own context first: that is where the host's contract types come from.
    private static Assembly? FindLoaded(string name)
    {
        AssemblyLoadContext own = AssemblyLoadContext.GetLoadContext(typeof(TrustedAssemblies).Assembly)!;
        return Named(own.Assemblies, name)
            ?? Named(AssemblyLoadContext.Default.Assemblies, name)
            ?? Named(AssemblyLoadContext.All.Where(c => c is not GuestLoadContext).SelectMany(c => c.Assemblies), name);
    }

    private static Assembly? Named(IEnumerable<Assembly> assemblies, string name) =>
        assemblies.FirstOrDefault(a => !a.IsDynamic && string.Equals(a.GetName().Name, name, StringComparison.Ordinal));

    private static Assembly? Load(TrustedAssembly trusted)
    {
        if (trusted.Path is null || !File.Exists(trusted.Path)) return null;
        if (Hash(trusted.Path) != trusted.Sha256)
            throw new PluginHostException(HostErrors.TrustedAssembly, $"'{trusted.Path}' is not the '{trusted.Name}' that the policy trusts: its SHA-256 differs.");
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(trusted.Path);
    }

    private static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
