// If this file is wrong an attacker links to an assembly that nobody judged.
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.Loader;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>
/// The load context of one image. A closed world: the guards, the policy's trusted assemblies (the very objects that the host
/// uses, so that contract types are the same), and the framework. Everything else fails, instead of falling back to the host's own
/// assemblies as a load context does by default.
/// </summary>
internal sealed class GuestLoadContext(Policy policy, bool unloadable) : AssemblyLoadContext("SafeCompile guest", unloadable)
{
    // ECMA and Microsoft keys of the assemblies that make up Microsoft.NETCore.App.
    private static readonly FrozenSet<string> s_frameworkKeys =
        new[] { "b77a5c561934e089", "b03f5f7f11d50a3a", "7cec85d7bea7798e", "cc7b13ffcd2ddd51" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string s_frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>True for a type that some guest image declares.</summary>
    internal static bool Owns(Type type) => GetLoadContext(type.Assembly) is GuestLoadContext;

    /// <summary>Loads the image and everything that it refers to, so that nothing is left to fail inside a call.</summary>
    internal Assembly LoadImage(ReadOnlyMemory<byte> bytes)
    {
        Assembly assembly = LoadFromStream(new MemoryStream(bytes.ToArray(), writable: false));
        foreach (AssemblyName reference in assembly.GetReferencedAssemblies()) LoadFromAssemblyName(reference);
        return assembly;
    }

    protected override Assembly Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name ?? "";
        if (name == typeof(Guard).Assembly.GetName().Name) return typeof(Guard).Assembly;
        if (policy.Trusted(name) is { } trusted) return TrustedAssemblies.Resolve(trusted);
        if (Framework(assemblyName) is { } framework) return framework;
        throw new PluginHostException(HostErrors.LoadFailed, $"The image refers to '{name}', which is neither the framework nor an assembly that policy '{policy.Name}' trusts.");
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        throw new PluginHostException(HostErrors.LoadFailed, $"A guest may not load the native library '{unmanagedDllName}'.");

    private static Assembly? Framework(AssemblyName name)
    {
        if (name.Name is not ("System" or "mscorlib" or "netstandard") && name.Name?.StartsWith("System.", StringComparison.Ordinal) != true) return null;
        if (name.GetPublicKeyToken() is not { } key || !s_frameworkKeys.Contains(Convert.ToHexStringLower(key))) return null;
        Assembly assembly = Default.LoadFromAssemblyName(name);

        // A public key token proves nothing; the folder of the core library is the host's own installation.
        return Path.GetDirectoryName(assembly.Location) == s_frameworkFolder ? assembly : null;
    }
}
