using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;

namespace SafeCompile.Cli.Building;

/// <summary>The name of an image before it exists: the hash of everything that determines its bytes.</summary>
internal static class CacheKey
{
    // What decides and rewrites, by the content of its build; not loaded, only read.
    private static readonly string[] s_toolchain =
    [
        "SafeCompile.Compiler.dll", "SafeCompile.Instrumentation.dll", "SafeCompile.Policy.dll", "SafeCompile.Rules.dll",
        "SafeCompile.Runtime.dll", "SafeCompile.Verifier.dll", "SafeCompile.Worker.dll",
    ];

    /// <summary>Lower-case hexadecimal SHA-256; null when the tool's own files cannot be read.</summary>
    internal static string? Of(PluginSource source, Policy policy, bool requireEntryPoint)
    {
        try
        {
            using var stream = new MemoryStream();
            using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                WriteToolchain(writer);
                writer.Write(policy.Hash);
                writer.Write(policy.Preset ?? "");
                writer.Write(requireEntryPoint);
                source.AppendTo(writer);
            }

            return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    private static void WriteToolchain(BinaryWriter writer)
    {
        string folder = AppContext.BaseDirectory;
        foreach (string file in s_toolchain)
        {
            using var pe = new PEReader(File.OpenRead(Path.Combine(folder, file)));
            MetadataReader metadata = pe.GetMetadataReader();
            writer.Write(metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToByteArray());
        }

        // Names the versions of all packages, the C# compiler and its reference assemblies among them.
        writer.Write(File.ReadAllBytes(Path.Combine(folder, "SafeCompile.Worker.deps.json")));
    }
}
