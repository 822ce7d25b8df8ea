// If this file is wrong the verifier believes another inheritance of a foreign type than the one that the runtime loads.
using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text;

namespace SafeCompile.Verification;

/// <summary>
/// Writes what the type clause must know of the types of an assembly, one line each:
/// <c>name|sort and flags|base|interfaces|type parameters|fields or Invoke</c>. Made of the pinned reference assemblies by a test
/// (<c>framework-types.txt</c>), and of trusted assemblies when they are needed; <see cref="FactTable"/> reads it.
/// An element that cannot be written (a pointer, a name with a special character) leaves its interface or signature out: unknown is refused later.
/// </summary>
internal sealed class FactText(MetadataReader metadata, Func<string, string?> prefixOf)
{
    private const char Unwritable = '?';
    private static readonly SearchValues<char> s_special = SearchValues.Create("|;,<>?&![]~");

    /// <summary>The lines of all types, by full name. Types that nobody outside can see are left out when <paramref name="visibleOnly"/>.</summary>
    internal IEnumerable<(string Name, string Line)> Lines(string ownPrefix, bool visibleOnly)
    {
        var provider = new Provider(metadata, ownPrefix, prefixOf);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            if (visibleOnly && !IsVisible(type)) continue;
            string name = provider.NameOf(handle);
            if (name.Length == 0 || name == "<Module>" || name.AsSpan().IndexOfAny(s_special) >= 0) continue;
            yield return (name, Line(provider, name, handle, type));
        }
    }

    private string Line(Provider provider, string name, TypeDefinitionHandle handle, TypeDefinition type)
    {
        string parent = type.BaseType.IsNil ? "" : provider.Write(type.BaseType);
        bool isInterface = (type.Attributes & TypeAttributes.Interface) != 0;
        char sort = isInterface ? 'i' : parent switch
        {
            "System.Enum" => 'e',
            "System.ValueType" when name != "System.Enum" => 's',
            "System.MulticastDelegate" => 'd',
            _ => 'c',
        };
        var line = new StringBuilder(name).Append('|').Append(sort);
        if ((type.Attributes & TypeAttributes.Abstract) != 0 && sort == 'c') line.Append('a');
        if ((type.Attributes & TypeAttributes.Sealed) != 0 && sort == 'c') line.Append('s');
        if (sort == 's' && HasByRefLike(type)) line.Append('r');
        line.Append('|').Append(sort is 'c' ? parent : "").Append('|');
        line.AppendJoin(';', Interfaces(provider, type).Order(StringComparer.Ordinal)).Append('|');
        Parameters(line, type);
        line.Append('|');
        if (sort == 'd') line.Append(Invoke(provider, type));
        else if (sort == 'e') line.Append(Underlying(provider, type));
        else if (sort != 'i') line.AppendJoin(',', ReadOnlyFields(type).Order(StringComparer.Ordinal));
        return line.ToString();
    }

    private IEnumerable<string> Interfaces(Provider provider, TypeDefinition type)
    {
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            string text = provider.Write(metadata.GetInterfaceImplementation(handle).Interface);
            if (text.Length > 0 && !text.Contains(Unwritable)) yield return text;
        }
    }

    // One sign per parameter: + - covariant, contravariant; ^ may be a ref struct.
    private void Parameters(StringBuilder line, TypeDefinition type)
    {
        var signs = new List<string>();
        foreach (GenericParameterHandle handle in type.GetGenericParameters())
        {
            GenericParameterAttributes attributes = metadata.GetGenericParameter(handle).Attributes;
            signs.Add(((attributes & GenericParameterAttributes.Covariant) != 0 ? "+" : "")
                + ((attributes & GenericParameterAttributes.Contravariant) != 0 ? "-" : "")
                + ((attributes & GenericParameterAttributes.AllowByRefLike) != 0 ? "^" : ""));
        }

        if (signs.Exists(s => s.Length > 0)) line.AppendJoin(',', signs);
    }

    private string Invoke(Provider provider, TypeDefinition type)
    {
        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (!metadata.StringComparer.Equals(method.Name, "Invoke")) continue;
            MethodSignature<string> signature = method.DecodeSignature(provider, null);
            string text = signature.ReturnType + "(" + string.Join(';', signature.ParameterTypes) + ")";
            return text.Contains(Unwritable) ? "" : text;
        }

        return "";
    }

    private string Underlying(Provider provider, TypeDefinition type)
    {
        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = metadata.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Static) == 0) return field.DecodeSignature(provider, null);
        }

        return "";
    }

    private IEnumerable<string> ReadOnlyFields(TypeDefinition type)
    {
        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = metadata.GetFieldDefinition(handle);
            bool visible = (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
            if (visible && (field.Attributes & FieldAttributes.InitOnly) != 0) yield return metadata.GetString(field.Name);
        }
    }

    private bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private bool HasByRefLike(TypeDefinition type) => ByRefLike.IsMarked(metadata, type.GetCustomAttributes());

    /// <summary>Types as text: <c>Name&lt;args&gt;</c>, <c>!n</c>, <c>e[]</c>, <c>e[,]</c>, <c>e&amp;</c>, <c>e&amp;i</c> for a read-only pointer.</summary>
    private sealed class Provider(MetadataReader metadata, string ownPrefix, Func<string, string?> prefixOf) : ISignatureTypeProvider<string, object?>
    {
        internal string NameOf(TypeDefinitionHandle handle)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            string name = metadata.GetString(type.Name);
            TypeDefinitionHandle outer = type.GetDeclaringType();
            if (!outer.IsNil) return NameOf(outer) + "." + name;
            string ns = metadata.GetString(type.Namespace);
            return ns.Length == 0 ? name : ns + "." + name;
        }

        internal string Write(EntityHandle handle) => handle.Kind switch
        {
            HandleKind.TypeDefinition => GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
            HandleKind.TypeReference => GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
            _ => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        };

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => ownPrefix + NameOf(handle);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            TypeReference type = reader.GetTypeReference(handle);
            string name = reader.GetString(type.Name);
            switch (type.ResolutionScope.Kind)
            {
                case HandleKind.TypeReference: return GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0) + "." + name;
                case HandleKind.AssemblyReference:
                    string? prefix = prefixOf(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name));
                    string ns = reader.GetString(type.Namespace);
                    return prefix is null ? "?" : prefix + (ns.Length == 0 ? name : ns + "." + name);
                default: return "?";
            }
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, null);

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode == PrimitiveTypeCode.TypedReference ? "?" : "System." + typeCode;

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType + "<" + string.Join(',', typeArguments) + ">";

        public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetArrayType(string elementType, ArrayShape shape) => shape.Rank == 1 ? "?" : elementType + "[" + new string(',', shape.Rank - 1) + "]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
            isRequired && modifier == "System.Runtime.InteropServices.InAttribute" && unmodifiedType.EndsWith('&') ? unmodifiedType + "i" : isRequired && unmodifiedType.EndsWith('&') ? unmodifiedType : isRequired ? "?" : unmodifiedType;

        public string GetGenericMethodParameter(object? genericContext, int index) => "?";

        public string GetPointerType(string elementType) => "?";

        public string GetPinnedType(string elementType) => "?";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "?";
    }
}
