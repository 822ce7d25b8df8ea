// If this file is wrong an attacker reaches a file, the network, reflection or raw memory: it decides what IL may name.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 6: every type and member that the image names is allowed by the policy as a direct use, or belongs to the runtime's guards
/// and shims, or to a trusted assembly, or is in <see cref="CompilerSupport"/> and stands where that table says.
/// </summary>
internal sealed class References(GuestImage image, Findings findings)
{
    // Of the reference assemblies that guests are compiled against.
    private static readonly Version s_framework = new(10, 0, 0, 0);

    // By row: whether the member was judged where it is used, and where it may stand.
    private readonly bool[] _judged = new bool[image.MemberReferenceCount + 1];
    private readonly Place?[] _places = new Place?[image.MemberReferenceCount + 1];

    private HashSet<string>? _owners;

    internal void Check()
    {
        Assemblies();
        for (int row = 1; row <= image.TypeReferenceCount; row++) Type(row);
        for (int row = 1; row <= image.TypeSpecCount; row++) image.TypeSpec(row);
        foreach (EntityHandle modifier in image.Modifiers)
            if (modifier.Kind != HandleKind.TypeReference || !CompilerSupport.Modifier(image.TypeReference(MetadataTokens.GetRowNumber(modifier)).FullName))
                findings.Add("SC6040", "a custom modifier outside the closed list");
        Attributes();
        Implementations();
        foreach (GuestMethod method in image.Methods) Body(method);
        Variables();
        for (int row = 1; row <= image.MemberReferenceCount; row++)
        {
            if (_judged[row]) continue;
            MemberReference member = image.Member(row);
            // For the parameter of an indexer the compiler asks for the constructor of an attribute that it then does not apply. Nobody uses it.
            if (member is { Name: ".ctor", External: { Origin: Origin.Framework } type } && AttributeList.Contains(type.FullName)) continue;
            if (PlaceOf(member) == Place.Nowhere) Refuse(member, null, -1);
        }
    }

    // A variable in the signature of a member is one of its type or its own: the runtime throws when it resolves another.
    private void Variables()
    {
        for (int row = 1; row <= image.MemberReferenceCount; row++)
        {
            MemberReference member = image.Member(row);
            // Those of an array are written with the element type itself, and judged where they are called.
            if (member.Parent.Kind == SigKind.Array) continue;
            int typeVars = member.Parent.Kind == SigKind.Generic ? member.Parent.Args.Length : 0;
            bool within = member.Method is { } method
                ? method.Return.IsWithin(typeVars, method.GenericArity) && Array.TrueForAll(method.Parameters, p => p.IsWithin(typeVars, method.GenericArity))
                : member.Field!.IsWithin(typeVars, 0);
            if (!within) findings.Add("SC6052", "", -1, $"the signature of '{member.Id}' has a type variable that its type has not");
        }
    }

    // ECMA-335 II.22.5: the token of eight bytes, or by a flag the key itself; whose it is the host checks when it loads.
    private bool HasWholeKey(AssemblyReference reference) =>
        image.Metadata.GetBlobReader(reference.PublicKeyOrToken).Length == ((reference.Flags & System.Reflection.AssemblyFlags.PublicKey) == 0 ? 8 : 160);

    private void Assemblies()
    {
        foreach (AssemblyReferenceHandle handle in image.Metadata.AssemblyReferences)
        {
            AssemblyReference reference = image.Metadata.GetAssemblyReference(handle);
            string name = image.Metadata.GetString(reference.Name);
            if (name != "SafeCompile.Runtime" && !ExternalType.IsFrameworkAssembly(name) && image.Policy.Trusted(name) is null)
                findings.Add("SC6040", name, -1, "a reference to an assembly that the policy does not trust");
            if (ExternalType.IsFrameworkAssembly(name) && (reference.Version != s_framework || !reference.HashValue.IsNil || !HasWholeKey(reference)))
                findings.Add("SC6040", name, -1, "a reference to another version of the framework");
            if (!reference.Culture.IsNil || (reference.Flags & ~System.Reflection.AssemblyFlags.PublicKey) != 0)
                findings.Add("SC6040", name, -1, "an assembly reference with a culture or flags");
        }
    }

    private void Type(int row)
    {
        ExternalType type = image.TypeReference(row);
        bool allowed = type.Origin switch
        {
            Origin.Runtime => true,
            Origin.Trusted => image.Policy.Denial(type.Symbol) is null,
            Origin.Framework => IsAllowed(type) || IsOwner(type) || CompilerSupport.Type(type.FullName) || CompilerSupport.Modifier(type.FullName) || AttributeList.Contains(type.FullName),
            _ => false,
        };
        if (!allowed) findings.Add("SC6040", "", -1, $"type '{type.FullName}' is not allowed by the policy");
    }

    // A nested type (an enumerator) goes with the type around it; its members are judged one by one.
    // Whoever may call a static member names its type on the way; what else is done with the type needs members, which are judged.
    private bool IsOwner(ExternalType type)
    {
        if (_owners is null)
        {
            _owners = [];
            for (int row = 1; row <= image.MemberReferenceCount; row++)
                if (image.Member(row) is { External: { Origin: Origin.Framework } owner } member && PlaceOf(member) == Place.Anywhere) _owners.Add(owner.FullName);
        }

        return _owners.Contains(type.FullName);
    }

    private bool IsAllowed(ExternalType type)
    {
        string id = type.Id;
        for (int level = type.Arities.Length; ; level--)
        {
            var symbol = new PolicySymbol(id, null, id, type.Namespace);
            if (image.Policy.AllowsType(symbol, PolicyUse.Name, out PolicyDenial? denial)) return true;
            if (denial is not null || level == 1) return false;
            id = id[..id.LastIndexOf('.')];
        }
    }

    private void Attributes()
    {
        foreach (CustomAttributeHandle handle in image.Metadata.CustomAttributes)
        {
            EntityHandle constructor = image.Metadata.GetCustomAttribute(handle).Constructor;
            if (constructor.Kind == HandleKind.MemberReference) _judged[MetadataTokens.GetRowNumber(constructor)] = true; // Judged by the Attributes clause.
        }
    }

    // What a method body implements explicitly: its interface must be implementable, which the Names clause has checked.
    private void Implementations()
    {
        int count = image.Metadata.GetTableRowCount(TableIndex.MethodImpl);
        for (int row = 1; row <= count; row++)
        {
            MethodImplementation implementation = image.Metadata.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row));
            GuestType type = image.Type(implementation.Type);
            Callee body = image.Method(MetadataTokens.GetToken(implementation.MethodBody));
            Callee declaration = image.Method(MetadataTokens.GetToken(implementation.MethodDeclaration));
            if (body.Guest is null || body.Guest.Type != type) findings.Add("SC6040", type.FullName, -1, "an override whose body is not the type's own");
            // Virtual calls are followed by name: an override under another name would not be found.
            if (SimpleName(body.Name) != SimpleName(declaration.Name)) findings.Add("SC6021", type.FullName, -1, $"'{body.Display}' overrides '{declaration.Display}' under another name");
            if (declaration.Reference is not { External: { } external } reference) continue;
            _judged[reference.Row] = true;
            if (!TypeShape.Implements(image, type, external) && !Overridable(reference))
                findings.Add("SC6040", type.FullName, -1, $"overrides '{reference.Id}', which it may not");
        }
    }

    private static string SimpleName(string name) => name[(name.LastIndexOf('.') + 1)..];

    private bool Overridable(MemberReference member) =>
        member.External!.Origin == Origin.Trusted ? image.Policy.Denial(image.Symbol(member)) is null : image.Policy.TryGet(image.Symbol(member), out _, out _);

    private void Body(GuestMethod method)
    {
        Instruction[] code = method.Code;
        for (int i = 0; i < code.Length; i++)
        {
            int token = code[i].Operand;
            switch (code[i].Op)
            {
                case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
                    Callee callee = image.Method(token);
                    if (callee.Reference is { } called) Use(method, i, called, callee);
                    break;
                case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld:
                    if (image.Field(token).Reference is { } field) UseField(method, i, field);
                    break;
                case ILOpCode.Ldtoken: Token(method, i, token); break;
                case ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Stobj or ILOpCode.Box
                    or ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem or ILOpCode.Unbox_any or ILOpCode.Initobj
                    or ILOpCode.Constrained or ILOpCode.Sizeof:
                    image.TypeOf(token);
                    break;
            }
        }
    }

    private void Use(GuestMethod method, int i, MemberReference member, Callee callee)
    {
        _judged[member.Row] = true;
        Instruction[] code = method.Code;
        if (member.External is null)
        {
            if (member.Parent.Kind == SigKind.Array)
            {
                if (member.Name is not ("Get" or "Set" or "Address") || code[i].Op is ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn)
                    findings.Add("SC6040", method, code[i].Offset, $"'{member.Name}' of an array: arrays are made by Guard.NewArray");
            }
            else if (member.GuestMethod is null)
                findings.Add("SC6040", method, code[i].Offset, $"'{member.Id}' is not a member that can be named");
            return;
        }

        // An address escapes the place where it was taken, so only what is allowed everywhere may have one.
        Place place = PlaceOf(member);
        if (place == Place.Anywhere) return;
        if (code[i].Op is ILOpCode.Ldftn or ILOpCode.Ldvirtftn || !InPlace(method, i, place, callee)) Refuse(member, method, code[i].Offset, place);
    }

    private void UseField(GuestMethod method, int i, MemberReference field)
    {
        _judged[field.Row] = true;
        if (field.External is null) return;
        bool writes = method.Code[i].Op is ILOpCode.Stsfld or ILOpCode.Ldsflda;
        if (PlaceOf(field) != Place.Anywhere || (writes && field.External.Origin != Origin.Trusted)) Refuse(field, method, method.Code[i].Offset);
    }

    private void Token(GuestMethod method, int i, int token)
    {
        EntityHandle handle = GuestImage.Entity(token);
        bool ok = handle.Kind switch
        {
            HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification => image.TypeOf(handle) is not null,
            HandleKind.FieldDefinition => image.Field(token).Guest is { Type.IsImplementationDetails: true },
            _ => false,
        };
        if (!ok) findings.Add("SC6050", method, method.Code[i].Offset, "ldtoken of a member: it would be the start of reflection");
    }

    private bool InPlace(GuestMethod method, int i, Place place, Callee callee)
    {
        ILOpCode before = i > 0 && !method.IsTarget[i] ? method.Code[i - 1].Op : ILOpCode.Nop;
        return place switch
        {
            Place.Iterator => CompilerSupport.IsIterator(method.Type),
            Place.ImplementationDetails => method.Type.IsImplementationDetails,
            Place.AfterLiteral => before == ILOpCode.Ldstr,
            Place.AfterDataToken => before == ILOpCode.Ldtoken,
            Place.OverTypeVariable => callee.Arguments is [{ Kind: SigKind.TypeVar or SigKind.MethodVar }],
            Place.EventAccessor => KnownShapes.IsEventAccessor(image, method),
            Place.DerivedRecord => KnownShapes.IsDerivedRecordEquals(image, method),
            Place.EmbeddedAttribute => AttributeList.IsEmbedded(method.Type),
            _ => false,
        };
    }

    /// <summary>Where a referenced member may stand; nothing is allowed twice, so that a denial or a meter cannot be gone round.</summary>
    private Place PlaceOf(MemberReference member)
    {
        if (member.External is not { } type) return member.Parent.Kind is SigKind.Array or SigKind.Generic or SigKind.Named ? Place.Anywhere : Place.Nowhere;
        return _places[member.Row] ??= type.Origin switch
        {
            Origin.Runtime => Place.Anywhere,
            Origin.Trusted => image.Policy.Denial(image.Symbol(member)) is null ? Place.Anywhere : Place.Nowhere,
            Origin.Framework => Framework(member, type),
            _ => Place.Nowhere,
        };
    }

    private Place Framework(MemberReference member, ExternalType type)
    {
        if (image.Policy.TryGet(image.Symbol(member), out PolicyEntry? entry, out PolicyDenial? denial))
            return entry.Access == MemberAccess.Direct ? Place.Anywhere : Metered(member);
        if (denial is not null) return Bound(member); // What the compiler emits in its own classes is no use by the guest.
        if (member.Name == ".ctor" && member.Method is { IsInstance: true, Parameters: [var target, var function] }
            && target.Is(PrimitiveTypeCode.Object) && function.Is(PrimitiveTypeCode.IntPtr))
            return Place.Anywhere; // A delegate; what may be put into it is judged at its ldftn.
        if (member.Name == "Invoke" && CompilerSupport.IsDelegate(type)) return Place.Anywhere;
        return CompilerSupport.Member(member.Id);
    }

    // A denied member may still be what the compiler needs, but only in the one place where it emits it.
    private static Place Bound(MemberReference member)
    {
        Place place = CompilerSupport.Member(member.Id);
        return place == Place.Anywhere ? Place.Nowhere : place;
    }

    // A metered member may still be what the compiler needs where its cost is constant.
    private static Place Metered(MemberReference member)
    {
        Place place = CompilerSupport.Member(member.Id);
        return place == Place.Anywhere && !member.Id.StartsWith("M:System.Nullable`1.", StringComparison.Ordinal) ? Place.Nowhere : place;
    }

    private void Refuse(MemberReference member, GuestMethod? method, int offset, Place place = Place.Nowhere)
    {
        bool metered = member.External is { Origin: Origin.Framework } && image.Policy.TryGet(image.Symbol(member), out PolicyEntry? entry, out _) && entry.Access == MemberAccess.Metered;
        (string id, string what) =
            metered ? ("SC6042", "is metered and must be called through its shim")
            : place != Place.Nowhere ? ("SC6041", $"may stand only where the compiler needs it ({place})")
            : ("SC6040", "is not allowed by the policy");
        if (method is null) findings.Add(id, $"'{member.Id}' {what}");
        else findings.Add(id, method, offset, $"'{member.Id}' {what}");
    }
}
