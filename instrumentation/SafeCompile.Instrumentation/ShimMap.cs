using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Instrumentation;

/// <summary>A metered stand-in in SafeCompile.Runtime.</summary>
/// <param name="Type">Its class, relative to namespace SafeCompile.Runtime.</param>
/// <param name="Method">Its method.</param>
/// <param name="ByReference">True when it takes its receiver, a structure, by reference.</param>
public sealed record Shim(string Type, string Method, bool ByReference = false);

/// <summary>
/// Base-library member to shim, read once from the <c>[Shim]</c> attributes of SafeCompile.Runtime's metadata. Immutable and thread-safe.
/// </summary>
public sealed class ShimMap
{
    private const string Namespace = "SafeCompile.Runtime";
    private readonly Dictionary<string, Shim> _shims = new(StringComparer.Ordinal);

    private ShimMap()
    {
    }

    /// <summary>Reads the map from the bytes of SafeCompile.Runtime.dll.</summary>
    public static ShimMap Read(Stream runtime)
    {
        var map = new ShimMap();
        using var pe = new PEReader(runtime);
        MetadataReader reader = pe.GetMetadataReader();
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.MethodDefinition || attribute.Constructor.Kind != HandleKind.MethodDefinition) continue;
            MethodDefinition constructor = reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor);
            if (!reader.StringComparer.Equals(reader.GetTypeDefinition(constructor.GetDeclaringType()).Name, "ShimAttribute")) continue;
            MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent);
            TypeDefinition type = reader.GetTypeDefinition(method.GetDeclaringType());
            string space = reader.GetString(type.Namespace);
            string name = reader.GetString(type.Name);
            BlobReader blob = reader.GetBlobReader(attribute.Value);
            blob.ReadUInt16();
            string member = blob.ReadSerializedString()!;
            bool byReference = blob.ReadUInt16() > 0; // The attribute's only named argument.
            string path = space.Length > Namespace.Length ? space[(Namespace.Length + 1)..] + "." + name : name;
            map._shims.TryAdd(member, new Shim(path, reader.GetString(method.Name), byReference));
        }

        return map;
    }

    /// <summary>The shim of a member (documentation-comment ID), or null.</summary>
    public Shim? Find(string member) => _shims.GetValueOrDefault(member);
}
