// If this file is wrong a call is checked against another signature than the one that the runtime binds.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>A method as a call site sees it: type variables of its type and its own replaced by the arguments given there.</summary>
internal sealed class CallTarget
{
    internal required VType Parent { get; init; }

    internal required Callee Callee { get; init; }

    internal required VType[] Parameters { get; init; }

    internal required VType Result { get; init; }

    internal required VType[] Arguments { get; init; }

    /// <summary>How many type variables must be in scope where it is called.</summary>
    internal int TypeVars { get; init; }

    internal int MethodVars { get; init; }

    /// <summary>A struct method whose result may point into its receiver.</summary>
    internal bool MayReturnReceiver { get; init; }

    internal bool IsInstance => Callee.Signature.IsInstance;

    internal GuestMethod? Guest => Callee.Guest;

    internal string Name => Callee.Name;

    internal string Display => Callee.Display;

    internal bool IsConstructor => Name == ".ctor";
}

/// <summary>A field as an instruction sees it.</summary>
internal sealed record FieldTarget(VType Parent, VType Type, GuestField? Guest, string Name)
{
    internal bool IsStatic { get; init; }

    internal bool IsReadOnly => Guest is { } own ? (own.Attributes & FieldAttributes.InitOnly) != 0 : Parent.Facts is not { } facts || facts.Sort == TypeSort.Unknown || facts.ReadOnlyFields.Contains(Name);
}

/// <summary>Methods and fields by token, resolved once per image.</summary>
internal sealed class Members(TypeWorld world)
{
    internal TypeWorld World => world;

    // By table and row.
    private readonly CallTarget?[] _declared = new CallTarget?[world.Image.Methods.Length + 1];
    private readonly CallTarget?[] _referenced = new CallTarget?[world.Image.MemberReferenceCount + 1];
    private readonly CallTarget?[] _instances = new CallTarget?[world.Image.MethodSpecCount + 1];
    private readonly FieldTarget?[] _fields = new FieldTarget?[world.Image.Fields.Length + 1];
    private readonly FieldTarget?[] _foreignFields = new FieldTarget?[world.Image.MemberReferenceCount + 1];
    private readonly bool[]?[] _readOnly = new bool[]?[world.Image.Methods.Length + 1];
    private HashSet<MethodDefinitionHandle>? _unscoped;

    internal CallTarget Method(int token, string where)
    {
        Callee callee = world.Image.Method(token);
        CallTarget?[] table = (token >> 24) switch
        {
            0x06 => _declared,
            0x0a => _referenced,
            _ => _instances,
        };
        return table[token & 0xffffff] ??= Resolve(callee, where);
    }

    private CallTarget Resolve(Callee callee, string where)
    {
        MethodSig signature = callee.Signature;
        if (signature.GenericArity != callee.Arguments.Length)
            throw new ImageRefusedException("SC6134", where, -1, $"'{callee.Display}' with {callee.Arguments.Length} type arguments, it has {signature.GenericArity} parameters");
        VType parent = callee.Reference is { } reference ? world.OfParent(reference.Parent, where) : Open(callee.Guest!.Type, where);
        VType[] arguments = callee.Arguments.Length == 0 ? [] : new VType[callee.Arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = world.Of(callee.Arguments[i], where);
            if (callee.Guest is not { } own || !AllowsByRefLike(own, i)) TypeWorld.Ordinary(arguments[i], where);
        }

        VType[] parameters = Parameters(callee.Guest, signature, where);
        for (int i = 0; i < parameters.Length; i++) parameters[i] = world.Substitute(parameters[i], parent.Args, arguments);
        VType result = world.Substitute(world.Of(signature.Return, where), parent.Args, arguments);
        int typeVars = 0, methodVars = 0;
        Count(parent);
        Count(result);
        foreach (VType type in parameters) Count(type);
        foreach (VType type in arguments) Count(type);
        return new CallTarget
        {
            Parent = parent,
            Callee = callee,
            Arguments = arguments,
            Parameters = parameters,
            Result = result,
            TypeVars = typeVars,
            MethodVars = methodVars,
            MayReturnReceiver = callee.Guest is { } guest ? IsUnscoped(guest) : parent.Facts?.IsByRefLike != true,
        };

        void Count(VType type)
        {
            typeVars = Math.Max(typeVars, type.TypeVars);
            methodVars = Math.Max(methodVars, type.MethodVars);
        }
    }

    internal FieldTarget Field(int token, string where)
    {
        (GuestField? guest, MemberReference? reference) = world.Image.Field(token);
        return (reference is null ? _fields : _foreignFields)[token & 0xffffff] ??= Resolve(guest, reference, where);
    }

    private FieldTarget Resolve(GuestField? guest, MemberReference? reference, string where)
    {
        VType parent = reference is null ? Open(guest!.Type, where) : world.OfParent(reference.Parent, where);
        if (parent.Kind != VKind.Named) throw new ImageRefusedException("SC6134", where, -1, $"a field of '{parent}'");
        VType type = world.Substitute(world.Of(guest?.FieldType ?? reference!.Field!, where), parent.Args, []);
        return new FieldTarget(parent, type, guest, guest?.Name ?? reference!.Name) { IsStatic = guest?.IsStatic == true };
    }

    /// <summary>The parameters of a method as its own body and its callers see them: <c>in</c> ones are read-only.</summary>
    internal VType[] Parameters(GuestMethod? guest, MethodSig signature, string where)
    {
        if (signature.Parameters.Length == 0) return [];
        var parameters = new VType[signature.Parameters.Length];
        bool[] readOnly = guest is { IsVirtual: false } ? ReadOnly(guest) : [];
        for (int i = 0; i < parameters.Length; i++)
        {
            VType type = world.Of(signature.Parameters[i], where);
            parameters[i] = i < readOnly.Length && readOnly[i] && type.Kind == VKind.ByRef ? world.ByRef(type.Element, true) : type;
        }

        return parameters;
    }

    /// <summary>True when the method says that it may return a pointer into its receiver (<c>[UnscopedRef]</c>).</summary>
    internal bool IsUnscoped(GuestMethod method)
    {
        _unscoped ??= Unscoped();
        return _unscoped.Contains((MethodDefinitionHandle)method.Handle);
    }

    // The attribute stands on the method, or on the property whose accessor it is.
    private HashSet<MethodDefinitionHandle> Unscoped()
    {
        MetadataReader metadata = world.Image.Metadata;
        var found = new HashSet<MethodDefinitionHandle>();
        foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
        {
            EntityHandle parent = metadata.GetCustomAttribute(handle).Parent;
            if (parent.Kind is not (HandleKind.MethodDefinition or HandleKind.PropertyDefinition) || !ByRefLike.Is(metadata, handle, "System.Diagnostics.CodeAnalysis", "UnscopedRefAttribute")) continue;
            if (parent.Kind == HandleKind.MethodDefinition)
            {
                found.Add((MethodDefinitionHandle)parent);
                continue;
            }

            PropertyAccessors accessors = metadata.GetPropertyDefinition((PropertyDefinitionHandle)parent).GetAccessors();
            found.Add(accessors.Getter);
            found.Add(accessors.Setter);
        }

        return found;
    }

    // A virtual method says read-only in its signature, which overrides share; the flag of the row alone may differ in an override.
    private bool[] ReadOnly(GuestMethod method)
    {
        if (_readOnly[method.Row] is { } known) return known;
        var flags = new bool[method.Signature.Parameters.Length];
        foreach (ParameterHandle handle in world.Image.Metadata.GetMethodDefinition((MethodDefinitionHandle)method.Handle).GetParameters())
        {
            Parameter parameter = world.Image.Metadata.GetParameter(handle);
            if (parameter.SequenceNumber >= 1 && parameter.SequenceNumber <= flags.Length)
                flags[parameter.SequenceNumber - 1] = (parameter.Attributes & ParameterAttributes.In) != 0;
        }

        return _readOnly[method.Row] = flags;
    }

    private bool AllowsByRefLike(GuestMethod method, int parameter)
    {
        GenericParameterHandleCollection parameters = world.Image.Metadata.GetMethodDefinition((MethodDefinitionHandle)method.Handle).GetGenericParameters();
        return parameter < parameters.Count && (world.Image.Metadata.GetGenericParameter(parameters[parameter]).Attributes & GenericParameterAttributes.AllowByRefLike) != 0;
    }

    // A definition of a generic type is no type: its members are named through an instance.
    private VType Open(GuestType type, string where) => type.GenericArity == 0
        ? world.Self(type)
        : throw new ImageRefusedException("SC6134", where, -1, $"a member of '{type.FullName}' without type arguments");
}
