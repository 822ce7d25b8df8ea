using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>What the token of a field access means.</summary>
/// <param name="FullName">Type and name.</param>
/// <param name="Attributes">Null when the field cannot be found.</param>
/// <param name="Type">Its type.</param>
/// <param name="Owner">The type that declares it.</param>
internal sealed record FieldTarget(string FullName, FieldAttributes? Attributes, IlType Type, string Owner)
{
    /// <summary>Nothing that anybody could change is reached through it.</summary>
    internal bool IsConstant => Attributes is { } a
        && ((a & (FieldAttributes.HasFieldRVA | FieldAttributes.Literal)) != 0 || ((a & FieldAttributes.InitOnly) != 0 && IsImmutable(Type)));

    /// <summary>The compiler's own caches of delegates without state: who fills one first makes no difference.</summary>
    internal bool IsDelegateCache => Owner.EndsWith(".<>c", StringComparison.Ordinal) || Owner.Contains(".<>c__", StringComparison.Ordinal) || Owner.EndsWith(".<>O", StringComparison.Ordinal);

    internal static FieldTarget Of(AssemblyModel assembly, EntityHandle token)
    {
        MetadataReader reader = assembly.Reader;
        if (token.Kind == HandleKind.FieldDefinition) return Of(assembly, (FieldDefinitionHandle)token);
        if (token.Kind != HandleKind.MemberReference) return new("?", null, IlType.Unknown, "?");
        MemberReference member = reader.GetMemberReference((MemberReferenceHandle)token);
        string name = reader.GetString(member.Name);
        TypeModel? owner = member.Parent.Kind switch
        {
            HandleKind.TypeReference => assembly.Resolve((TypeReferenceHandle)member.Parent),
            HandleKind.TypeDefinition => assembly.Type((TypeDefinitionHandle)member.Parent),
            HandleKind.TypeSpecification => assembly.Signatures.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)member.Parent, 0).Model,
            _ => null,
        };
        for (TypeModel? type = owner; type is not null; type = type.Base?.Model)
        {
            if (type.FieldHandle(name) is { IsNil: false } field) return Of(type.Assembly, field);
        }

        return new("?." + name, null, IlType.Unknown, "?");
    }

    private static FieldTarget Of(AssemblyModel assembly, FieldDefinitionHandle handle)
    {
        FieldDefinition field = assembly.Reader.GetFieldDefinition(handle);
        string owner = assembly.NameOf(field.GetDeclaringType());
        return new(owner + "." + assembly.Reader.GetString(field.Name), field.Attributes, field.DecodeSignature(assembly.Signatures, null), owner);
    }

    private static bool IsImmutable(IlType type) => type.Text == "System.String" || type.Model is { IsPlain: true };
}
