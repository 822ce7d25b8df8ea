// If this file is wrong an attacker reaches private members, native code or explicit layout through an attribute.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>Claim 5: every attribute is of a type in <see cref="AttributeList"/> or one that the policy allows to apply, by full name.</summary>
internal static class AttributesClause
{
    internal static void Check(GuestImage image, Findings findings)
    {
        MetadataReader metadata = image.Metadata;
        foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            Callee constructor = image.Method(MetadataTokens.GetToken(attribute.Constructor));
            string name;
            bool allowed;
            if (constructor.Guest is { } own)
            {
                name = own.Type.FullName;
                // The runtime matches attributes by name: a declared one is as strong as the original.
                allowed = AttributeList.IsEmbedded(own.Type);
            }
            else if (constructor.Reference is { External: { } type })
            {
                name = type.FullName;
                allowed = type.Origin switch
                {
                    Origin.Framework => AttributeList.Contains(name) || image.Policy.AllowsType(type.Symbol, PolicyUse.Attribute, out _),
                    Origin.Trusted => image.Policy.Denial(type.Symbol) is null && !IsFrameworkName(name),
                    _ => false,
                };
            }
            else
            {
                name = constructor.Display;
                allowed = false;
            }

            if (allowed && (constructor.Name != ".ctor" || !HasValue(metadata, attribute))) allowed = false;
            if (allowed && name == "System.Diagnostics.DebuggableAttribute") allowed = KeepsOptimizing(metadata, attribute);
            if (!allowed) findings.Add("SC6030", Owner(image, attribute.Parent), -1, $"attribute '{name}' is not in the closed list");
        }
    }

    // The mark of the format, then arguments, and at least the number of named ones: the runtime reads some attributes when it compiles a method.
    private static bool HasValue(MetadataReader metadata, CustomAttribute attribute)
    {
        BlobReader value = metadata.GetBlobReader(attribute.Value);
        return value.Length >= 4 && value.ReadUInt16() == 1;
    }

    private static bool IsFrameworkName(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    // Default or IgnoreSymbolStoreSequencePoints: other modes keep the JIT from optimising, and frames grow beyond the static bound.
    private static bool KeepsOptimizing(MetadataReader metadata, CustomAttribute attribute)
    {
        BlobReader value = metadata.GetBlobReader(attribute.Value);
        return value.Length == 8 && value.ReadUInt16() == 1 && value.ReadInt32() is 0 or 2 && value.ReadUInt16() == 0;
    }

    private static string Owner(GuestImage image, EntityHandle parent)
    {
        int row = MetadataTokens.GetRowNumber(parent);
        return parent.Kind switch
        {
            HandleKind.TypeDefinition when row >= 1 && row <= image.Types.Length => image.Types[row - 1].FullName,
            HandleKind.MethodDefinition when row >= 1 && row <= image.Methods.Length => image.Methods[row - 1].Display,
            HandleKind.FieldDefinition when row >= 1 && row <= image.Fields.Length => image.Fields[row - 1].Display,
            _ => parent.Kind.ToString(),
        };
    }
}
