using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>Signatures of one assembly as <see cref="IlType"/>s. Modifiers say nothing about what is reached and are dropped.</summary>
internal sealed class SignatureTypes(AssemblyModel assembly) : ISignatureTypeProvider<IlType, object?>
{
    public IlType GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        string name = "System." + typeCode;
        return IlType.Primitive(name, assembly.Framework.FindType(name));
    }

    public IlType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        TypeModel type = assembly.Type(handle);
        return IlType.Named(type, type.Name, []);
    }

    public IlType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        string name = assembly.ReferenceName(handle);
        return IlType.Named(assembly.Resolve(handle), name, []);
    }

    public IlType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public IlType GetGenericInstantiation(IlType genericType, ImmutableArray<IlType> typeArguments) => IlType.Named(genericType.Model, genericType.Text, typeArguments);

    public IlType GetGenericTypeParameter(object? genericContext, int index) => IlType.Parameter(index, ofMethod: false);

    public IlType GetGenericMethodParameter(object? genericContext, int index) => IlType.Parameter(index, ofMethod: true);

    public IlType GetSZArrayType(IlType elementType) => IlType.Wrap(elementType, IlShape.Array, "[]");

    public IlType GetArrayType(IlType elementType, ArrayShape shape) => IlType.Wrap(elementType, IlShape.Array, $"[{string.Join(',', Enumerable.Repeat("0:", shape.Rank))}]");

    public IlType GetByReferenceType(IlType elementType) => IlType.Wrap(elementType, IlShape.Reference, "@");

    public IlType GetPointerType(IlType elementType) => IlType.Wrap(elementType, IlShape.Pointer, "*");

    public IlType GetFunctionPointerType(MethodSignature<IlType> signature) => IlType.FunctionPointer;

    public IlType GetModifiedType(IlType modifier, IlType unmodifiedType, bool isRequired) => unmodifiedType;

    public IlType GetPinnedType(IlType elementType) => IlType.Wrap(elementType, IlShape.Pointer, " pinned");
}
