using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>What the token of a call means: the definition, and the arguments that the call site writes, over the caller's own parameters.</summary>
/// <param name="Method">Null for the methods of arrays, which have no definition, and for what cannot be found.</param>
/// <param name="Owner">The type that the call names.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Arguments">Of a generic method.</param>
/// <param name="Signature">As the call site sees it.</param>
internal sealed record CallTarget(MethodModel? Method, IlType Owner, string Name, ImmutableArray<IlType> Arguments, MethodSignature<IlType> Signature)
{
    internal static CallTarget? Of(AssemblyModel assembly, EntityHandle token)
    {
        MetadataReader reader = assembly.Reader;
        ImmutableArray<IlType> arguments = [];
        if (token.Kind == HandleKind.MethodSpecification)
        {
            MethodSpecification specification = reader.GetMethodSpecification((MethodSpecificationHandle)token);
            arguments = specification.DecodeSignature(assembly.Signatures, null);
            token = specification.Method;
        }

        if (token.Kind == HandleKind.MethodDefinition)
        {
            MethodModel method = assembly.Method((MethodDefinitionHandle)token);
            ImmutableArray<IlType> own = [.. Enumerable.Range(0, method.Type.Arity).Select(i => IlType.Parameter(i, ofMethod: false))];
            return new CallTarget(method, IlType.Named(method.Type, method.Type.Name, own), method.Name, arguments, method.Signature);
        }

        if (token.Kind != HandleKind.MemberReference) return null;
        MemberReference member = reader.GetMemberReference((MemberReferenceHandle)token);
        if (member.GetKind() != MemberReferenceKind.Method) return null;
        IlType? owner = OwnerOf(assembly, member.Parent);
        if (owner is null) return null;
        MethodSignature<IlType> signature = member.DecodeMethodSignature(assembly.Signatures, null);
        string name = reader.GetString(member.Name), text = TextOf(signature);
        MethodModel? found = null;
        // A reference may name a type that only inherits the method.
        for (IlType? type = owner; type is not null && found is null; type = type.Model?.Base?.Substitute(type.Arguments, []))
        {
            found = type.Model?.Find(name, text);
            if (found is not null) owner = type;
        }

        return new CallTarget(found, owner, name, arguments, signature);
    }

    /// <summary>A signature as text that is equal in every assembly.</summary>
    internal static string TextOf(MethodSignature<IlType> signature) =>
        $"{(signature.Header.IsInstance ? "instance " : "")}{signature.ReturnType} `{signature.GenericParameterCount}({string.Join(',', signature.ParameterTypes)})";

    private static IlType? OwnerOf(AssemblyModel assembly, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => assembly.Signatures.GetTypeFromReference(assembly.Reader, (TypeReferenceHandle)parent, 0),
        HandleKind.TypeDefinition => assembly.Signatures.GetTypeFromDefinition(assembly.Reader, (TypeDefinitionHandle)parent, 0),
        HandleKind.TypeSpecification => assembly.Signatures.GetTypeFromSpecification(assembly.Reader, null, (TypeSpecificationHandle)parent, 0),
        _ => null,
    };
}
