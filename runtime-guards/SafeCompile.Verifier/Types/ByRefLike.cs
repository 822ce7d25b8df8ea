// If this file is wrong a ref struct counts as an ordinary one, and a pointer into a dead frame lives on in an object.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Attributes that the compiler puts on declarations and that the type clause believes, as the runtime does by name.</summary>
internal static class ByRefLike
{
    internal static bool IsMarked(MetadataReader metadata, CustomAttributeHandleCollection attributes) =>
        attributes.Any(a => Is(metadata, a, "System.Runtime.CompilerServices", "IsByRefLikeAttribute"));

    /// <summary>True when the attribute has this name.</summary>
    internal static bool Is(MetadataReader metadata, CustomAttributeHandle attribute, string ns, string name)
    {
        EntityHandle constructor = metadata.GetCustomAttribute(attribute).Constructor;
        EntityHandle type = constructor.Kind switch
        {
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            _ => default,
        };
        (StringHandle n, StringHandle s) = type.Kind switch
        {
            HandleKind.TypeDefinition => (metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name, metadata.GetTypeDefinition((TypeDefinitionHandle)type).Namespace),
            HandleKind.TypeReference => (metadata.GetTypeReference((TypeReferenceHandle)type).Name, metadata.GetTypeReference((TypeReferenceHandle)type).Namespace),
            _ => default,
        };
        return !n.IsNil && metadata.StringComparer.Equals(n, name) && metadata.StringComparer.Equals(s, ns);
    }
}
