using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>A type definition of the framework.</summary>
internal sealed class TypeModel
{
    private readonly TypeDefinition _definition;
    private readonly Dictionary<MethodDefinitionHandle, MethodModel> _methods = [];
    private ILookup<string, MethodModel>? _byName;
    private ImmutableArray<(IlType Interface, MethodModel Declaration, MethodModel Body)>? _implementations;
    private IlType? _base;
    private bool? _plain;

    internal TypeModel(AssemblyModel assembly, TypeDefinitionHandle handle)
    {
        Assembly = assembly;
        _definition = assembly.Reader.GetTypeDefinition(handle);
        Name = assembly.NameOf(handle);
        TypeDefinition outermost = _definition;
        while (!outermost.GetDeclaringType().IsNil) outermost = assembly.Reader.GetTypeDefinition(outermost.GetDeclaringType());
        Namespace = assembly.Reader.GetString(outermost.Namespace);
        IsInterface = (_definition.Attributes & TypeAttributes.Interface) != 0;
        IsSealed = (_definition.Attributes & TypeAttributes.Sealed) != 0;
        // Not decoded here: a generic base may mention this type again.
        string? parent = _definition.BaseType.Kind switch
        {
            HandleKind.TypeDefinition when !_definition.BaseType.IsNil => assembly.NameOf((TypeDefinitionHandle)_definition.BaseType),
            HandleKind.TypeReference => assembly.ReferenceName((TypeReferenceHandle)_definition.BaseType),
            _ => null,
        };
        IsValueType = parent is "System.ValueType" or "System.Enum" && Name != "System.Enum";
        IsDelegate = parent is "System.MulticastDelegate";
    }

    internal AssemblyModel Assembly { get; }

    internal string Name { get; }

    /// <summary>The exact namespace, of the outermost type.</summary>
    internal string Namespace { get; }

    internal bool IsInterface { get; }

    internal bool IsSealed { get; }

    internal bool IsValueType { get; }

    internal bool IsDelegate { get; }

    internal int Arity => _definition.GetGenericParameters().Count;

    internal IlType? Base => _base ??= _definition.BaseType.IsNil ? null : Decode(_definition.BaseType);

    internal IEnumerable<MethodModel> Methods => _definition.GetMethods().Select(Method);

    internal FieldDefinitionHandle FieldHandle(string name) =>
        _definition.GetFields().FirstOrDefault(f => Assembly.Reader.StringComparer.Equals(Assembly.Reader.GetFieldDefinition(f).Name, name));

    /// <summary>Public and protected fields; not the one that holds the value of an enumeration.</summary>
    internal IEnumerable<FieldDefinitionHandle> VisibleFields => _definition.GetFields().Where(f =>
        Assembly.Reader.GetFieldDefinition(f).Attributes is var a && (a & FieldAttributes.SpecialName) == 0
        && (a & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem);

    private IEnumerable<FieldDefinition> Fields => _definition.GetFields().Select(Assembly.Reader.GetFieldDefinition);

    internal MethodModel Method(MethodDefinitionHandle handle)
    {
        if (!_methods.TryGetValue(handle, out MethodModel? method)) _methods[handle] = method = new MethodModel(this, handle);
        return method;
    }

    /// <summary>The method of this name and signature, as written in the definition.</summary>
    internal MethodModel? Find(string name, string signature) =>
        (_byName ??= Methods.ToLookup(m => m.Name, StringComparer.Ordinal))[name].FirstOrDefault(m => m.SignatureText == signature);

    /// <summary>All methods of a name.</summary>
    internal IEnumerable<MethodModel> Named(string name) => (_byName ??= Methods.ToLookup(m => m.Name, StringComparer.Ordinal))[name];

    /// <summary>Explicit implementations: which method of which interface (or base class) has which body here.</summary>
    internal ImmutableArray<(IlType Interface, MethodModel Declaration, MethodModel Body)> Implementations => _implementations ??= ReadImplementations();

    /// <summary>A value type that holds no reference: a constant of it cannot lead to anything that changes.</summary>
    internal bool IsPlain
    {
        get
        {
            if (_plain is { } known) return known;
            _plain = false; // Of a type that contains itself.
            return (_plain = IsValueType && Fields.Where(f => (f.Attributes & FieldAttributes.Static) == 0)
                .Select(f => f.DecodeSignature(Assembly.Signatures, null)).All(t => t.Shape == IlShape.Primitive ? t.Model is { IsValueType: true } : t.Model is { } m && m != this && m.IsPlain)).Value;
        }
    }

    internal IlType Decode(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Assembly.Signatures.GetTypeFromDefinition(Assembly.Reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => Assembly.Signatures.GetTypeFromReference(Assembly.Reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => Assembly.Signatures.GetTypeFromSpecification(Assembly.Reader, null, (TypeSpecificationHandle)handle, 0),
        _ => IlType.Unknown,
    };

    private ImmutableArray<(IlType Interface, MethodModel Declaration, MethodModel Body)> ReadImplementations()
    {
        var all = ImmutableArray.CreateBuilder<(IlType, MethodModel, MethodModel)>();
        foreach (MethodImplementationHandle handle in _definition.GetMethodImplementations())
        {
            MethodImplementation implementation = Assembly.Reader.GetMethodImplementation(handle);
            if (implementation.MethodBody.Kind != HandleKind.MethodDefinition) continue;
            if (CallTarget.Of(Assembly, implementation.MethodDeclaration) is { Method: { } declaration } target)
                all.Add((target.Owner, declaration, Assembly.Method((MethodDefinitionHandle)implementation.MethodBody)));
        }

        return all.ToImmutable();
    }
}
