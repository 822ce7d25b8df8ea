using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Cli.Deriving;

/// <summary>One implementation assembly: its types by name, and what its tokens mean.</summary>
internal sealed class AssemblyModel
{
    private readonly Dictionary<string, TypeDefinitionHandle> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forwarded = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDefinitionHandle, TypeModel> _models = [];
    private readonly Dictionary<TypeReferenceHandle, TypeModel?> _references = [];
    private readonly Dictionary<int, CallTarget?> _targets = [];
    private readonly Dictionary<int, FieldTarget> _fields = [];

    internal AssemblyModel(Framework framework, PEReader image)
    {
        Framework = framework;
        Image = image;
        Reader = image.GetMetadataReader();
        Signatures = new SignatureTypes(this);
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions) _types[NameOf(handle)] = handle;
        foreach (ExportedTypeHandle handle in Reader.ExportedTypes)
        {
            ExportedType type = Reader.GetExportedType(handle);
            if (type.Implementation.Kind == HandleKind.AssemblyReference)
                _forwarded[Qualified(type.Namespace, type.Name)] = Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name);
        }
    }

    internal Framework Framework { get; }

    internal PEReader Image { get; }

    internal MetadataReader Reader { get; }

    internal SignatureTypes Signatures { get; }

    internal TypeModel? FindType(string name) => _types.TryGetValue(name, out TypeDefinitionHandle handle) ? Type(handle) : null;

    internal TypeModel Type(TypeDefinitionHandle handle)
    {
        if (!_models.TryGetValue(handle, out TypeModel? model)) _models[handle] = model = new TypeModel(this, handle);
        return model;
    }

    internal MethodModel Method(MethodDefinitionHandle handle) => Type(Reader.GetMethodDefinition(handle).GetDeclaringType()).Method(handle);

    /// <summary>What the operand of a call means; null for what is no method.</summary>
    internal CallTarget? Target(int token)
    {
        if (!_targets.TryGetValue(token, out CallTarget? target)) _targets[token] = target = CallTarget.Of(this, MetadataTokens.EntityHandle(token));
        return target;
    }

    /// <summary>What the operand of a field access means.</summary>
    internal FieldTarget Field(int token)
    {
        if (!_fields.TryGetValue(token, out FieldTarget? field)) _fields[token] = field = FieldTarget.Of(this, MetadataTokens.EntityHandle(token));
        return field;
    }

    /// <summary>The definition that a reference names, through forwarders.</summary>
    internal TypeModel? Resolve(TypeReferenceHandle handle)
    {
        if (_references.TryGetValue(handle, out TypeModel? known)) return known;
        return _references[handle] = Find(handle);
    }

    /// <summary>Full name of a type, nested names with a dot, as documentation-comment IDs write it.</summary>
    internal string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = Reader.GetTypeDefinition(handle);
        string name = Qualified(type.Namespace, type.Name);
        for (TypeDefinitionHandle outer = type.GetDeclaringType(); !outer.IsNil; outer = type.GetDeclaringType())
        {
            type = Reader.GetTypeDefinition(outer);
            name = Qualified(type.Namespace, type.Name) + "." + name;
        }

        return name;
    }

    internal string ReferenceName(TypeReferenceHandle handle)
    {
        TypeReference type = Reader.GetTypeReference(handle);
        string name = Qualified(type.Namespace, type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? ReferenceName((TypeReferenceHandle)type.ResolutionScope) + "." + name : name;
    }

    private TypeModel? Find(TypeReferenceHandle handle)
    {
        EntityHandle scope = handle;
        while (scope.Kind == HandleKind.TypeReference) scope = Reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        string name = ReferenceName(handle);
        if (scope.Kind != HandleKind.AssemblyReference) return FindType(name);
        AssemblyModel? assembly = Framework.Open(Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name));
        string outermost = OutermostName(handle);
        for (int hops = 0; assembly is not null && hops < 8; hops++)
        {
            if (assembly.FindType(name) is { } found) return found;
            assembly = assembly._forwarded.TryGetValue(outermost, out string? next) ? Framework.Open(next) : null;
        }

        return null;
    }

    private string OutermostName(TypeReferenceHandle handle)
    {
        TypeReference type = Reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference) type = Reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return Qualified(type.Namespace, type.Name);
    }

    private string Qualified(StringHandle space, StringHandle name) => space.IsNil ? Reader.GetString(name) : Reader.GetString(space) + "." + Reader.GetString(name);
}
