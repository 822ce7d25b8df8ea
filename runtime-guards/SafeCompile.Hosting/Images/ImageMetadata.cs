using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using SafeCompile.Verification;

namespace SafeCompile.Hosting;

/// <summary>
/// What the host needs to know of an image before it verifies it. Reads without loading; anything malformed is a
/// <see cref="PluginImageException"/>.
/// </summary>
internal static class ImageMetadata
{
    private const int MaxManifest = 64 << 10;

    /// <summary><c>Type.Method</c> of the entry point, null for a library.</summary>
    internal static string? EntryPoint(ReadOnlyMemory<byte> bytes) => Read(bytes, static pe =>
    {
        int token = pe.PEHeaders.CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
        MetadataReader reader = pe.GetMetadataReader();
        if (token == 0 || MetadataTokens.EntityHandle(token) is not { Kind: HandleKind.MethodDefinition } handle) return null;
        MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
        TypeDefinition type = reader.GetTypeDefinition(method.GetDeclaringType());
        string space = reader.GetString(type.Namespace);
        return (space.Length == 0 ? "" : space + ".") + reader.GetString(type.Name) + "." + reader.GetString(method.Name);
    });

    /// <summary>The manifest that the compiler left in the image.</summary>
    internal static ImageManifest Manifest(ReadOnlyMemory<byte> bytes) => Read(bytes, static pe =>
    {
        MetadataReader reader = pe.GetMetadataReader();
        foreach (ManifestResourceHandle handle in reader.ManifestResources)
        {
            ManifestResource resource = reader.GetManifestResource(handle);
            if (!resource.Implementation.IsNil || !reader.StringComparer.Equals(resource.Name, ImageManifest.ResourceName)) continue;
            PEMemoryBlock section = pe.GetSectionData(pe.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
            BlobReader blob = section.GetReader();
            blob.Offset = checked((int)resource.Offset);
            int length = blob.ReadInt32();
            if (length is < 0 or > MaxManifest) break;
            return ImageManifest.TryParse(blob.ReadBytes(length), out ImageManifest? manifest, out string error)
                ? manifest
                : throw Refuse("its manifest is broken: " + error);
        }

        throw Refuse("it has no manifest, so safec did not make it");
    });

    private static T Read<T>(ReadOnlyMemory<byte> bytes, Func<PEReader, T> read)
    {
        try
        {
            byte[] array = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
                ? segment.Array
                : bytes.ToArray();
            using var pe = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(array));
            return pe.HasMetadata ? read(pe) : throw Refuse("it is not a .NET assembly");
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidCastException or OverflowException or ArgumentException or InvalidOperationException)
        {
            throw Refuse("it is not a .NET assembly");
        }
    }

    private static PluginImageException Refuse(string reason) => new(HostErrors.NotAnImage, $"The image cannot be read: {reason}.");
}
