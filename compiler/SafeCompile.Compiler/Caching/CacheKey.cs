using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace SafeCompile.Caching;

/// <summary>
/// The name of an image before it exists: the hash of everything that determines its bytes. Sources, the resolved policy (which names
/// the trusted assemblies by their hashes), and the toolchain: compiler, passes, shims, C# compiler and reference assemblies.
/// </summary>
internal static class CacheKey
{
    private static readonly Lazy<byte[]?> s_tools = new(Toolchain);

    // What decides and rewrites, by the content of its build; not loaded, only read.
    private static readonly string[] s_toolchain =
    [
        "SafeCompile.Compiler.dll", "SafeCompile.Instrumentation.dll", "SafeCompile.Policy.dll", "SafeCompile.Rules.dll",
        "SafeCompile.Runtime.dll", "SafeCompile.Verifier.dll", "SafeCompile.Worker.dll",
    ];

    /// <summary>Lower-case hexadecimal SHA-256; null when the tool's own files cannot be read.</summary>
    internal static string? Of(PluginSource source, Policy policy, bool requireEntryPoint)
    {
        if (s_tools.Value is not { } toolchain) return null;
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(toolchain);
            writer.Write(policy.Hash);
            writer.Write(policy.Preset ?? "");
            writer.Write(requireEntryPoint);
            source.AppendTo(writer);
        }

        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    private static byte[]? Toolchain()
    {
        try
        {
            string folder = AppContext.BaseDirectory;
            using var stream = new MemoryStream();
            foreach (string file in s_toolchain)
            {
                using var pe = new PEReader(File.OpenRead(Path.Combine(folder, file)));
                MetadataReader metadata = pe.GetMetadataReader();
                stream.Write(metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToByteArray());
            }

            // Names the versions of all packages, the C# compiler and its reference assemblies among them.
            stream.Write(File.ReadAllBytes(Path.Combine(folder, "SafeCompile.Worker.deps.json")));
            return stream.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }
}
