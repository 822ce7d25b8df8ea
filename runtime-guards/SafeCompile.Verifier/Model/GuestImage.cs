// If this file is wrong the clauses judge another image than the one that the runtime loads.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Verification;

/// <summary>The image in the form that the clauses read: declared types with their methods, references resolved once.</summary>
internal sealed partial class GuestImage
{
    private readonly MemberReference?[] _members;
    private readonly Callee?[] _specs;
    private readonly SigType?[] _typeSpecs;
    private readonly ExternalType?[] _typeRefs;
    private readonly Func<EntityHandle, (string, int[])> _nameOf;
    private readonly Action<EntityHandle> _onModifier;
    private readonly Dictionary<BlobHandle, SigType[]> _locals = [];
    private readonly Dictionary<string, GuestMethod>?[] _instanceMethods;
    private readonly MethodAnalysis?[] _analyses;
    private long _names;
    private TypeWorld? _world;

    private GuestImage(PEReader pe, MetadataReader metadata, Policy policy)
    {
        Pe = pe;
        Metadata = metadata;
        Policy = policy;
        int literals = metadata.GetHeapSize(HeapIndex.UserString);
        if (literals > 0) Literals = pe.GetMetadata().GetReader(metadata.GetHeapMetadataOffset(HeapIndex.UserString), literals);
        _typeRefs = new ExternalType?[metadata.GetTableRowCount(TableIndex.TypeRef) + 1];
        _typeSpecs = new SigType?[metadata.GetTableRowCount(TableIndex.TypeSpec) + 1];
        _members = new MemberReference?[metadata.GetTableRowCount(TableIndex.MemberRef) + 1];
        _specs = new Callee?[metadata.GetTableRowCount(TableIndex.MethodSpec) + 1];
        _analyses = new MethodAnalysis?[metadata.MethodDefinitions.Count];
        _nameOf = NameOf;
        _onModifier = h => Modifiers.Add(h);
        _instanceMethods = new Dictionary<string, GuestMethod>?[metadata.TypeDefinitions.Count];
        Types = new GuestType[metadata.TypeDefinitions.Count];
        Methods = new GuestMethod[metadata.MethodDefinitions.Count];
        Fields = new GuestField[metadata.FieldDefinitions.Count];
    }

    internal PEReader Pe { get; }

    internal MetadataReader Metadata { get; }

    internal Policy Policy { get; }

    /// <summary>The heap of literals, empty when there is none.</summary>
    internal BlobReader Literals { get; }

    /// <summary>Index = row - 1.</summary>
    internal GuestType[] Types { get; }

    internal GuestMethod[] Methods { get; }

    internal GuestField[] Fields { get; }

    /// <summary>Types used as custom modifiers anywhere.</summary>
    internal HashSet<EntityHandle> Modifiers { get; } = [];

    /// <summary>Of all methods.</summary>
    internal int HighestStack { get; private set; }

    /// <summary>Instructions of the longest method.</summary>
    internal int LongestCode { get; private set; }

    internal int MemberReferenceCount => _members.Length - 1;

    internal int MethodSpecCount => _specs.Length - 1;

    internal int TypeSpecCount => _typeSpecs.Length - 1;

    internal int TypeReferenceCount => _typeRefs.Length - 1;

    /// <summary>What <see cref="Flow"/> works with, for one method after the other.</summary>
    internal List<int> Edges { get; } = [];

    /// <summary>Where calls may arrive. Made when the first clause asks.</summary>
    internal CallTargets CallTargets => field ??= new CallTargets(this);

    internal MethodAnalysis Analysis(GuestMethod method) => _analyses[method.Row - 1] ??= new MethodAnalysis(this, method);

    /// <summary>The types that the image speaks of. Made when the first clause asks: what they say of each other may be refused.</summary>
    internal TypeWorld World => _world ??= new TypeWorld(this);

    /// <param name="where">What the signature belongs to, for a finding.</param>
    /// <param name="member">Its member, or row.</param>
    private SignatureReader Signatures(object where, object member) => new(Metadata, where, member, _onModifier);

    internal GuestType Type(TypeDefinitionHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        return row >= 1 && row <= Types.Length ? Types[row - 1] : throw new ImageRefusedException("SC6010", $"type row {row} does not exist");
    }

    /// <summary>A referenced type, by row.</summary>
    internal ExternalType TypeReference(int row)
    {
        if (row < 1 || row >= _typeRefs.Length) throw new ImageRefusedException("SC6010", $"type reference row {row} does not exist");
        return _typeRefs[row] ??= ReadTypeReference(row, 0);
    }

    /// <summary>The referenced type that a signature type names or instantiates, or null.</summary>
    internal ExternalType? External(SigType? type) =>
        type is { Kind: SigKind.Named or SigKind.Generic, Handle.Kind: HandleKind.TypeReference } ? TypeReference(MetadataTokens.GetRowNumber(type.Handle)) : null;

    /// <summary>The declared type that a signature type names or instantiates, or null.</summary>
    internal GuestType? Guest(SigType? type) =>
        type is { Kind: SigKind.Named or SigKind.Generic, Handle.Kind: HandleKind.TypeDefinition } ? Type((TypeDefinitionHandle)type.Handle) : null;

    internal bool IsMeter(SigType type) => type.Kind == SigKind.Named && External(type)?.IsMeter == true;

    internal SigType TypeSpec(int row)
    {
        if (row < 1 || row >= _typeSpecs.Length) throw new ImageRefusedException("SC6010", $"type specification row {row} does not exist");
        if (_typeSpecs[row] is { } known) return known;
        TypeSpecification spec = Metadata.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row));
        return _typeSpecs[row] = Signatures("TypeSpec", row).TypeSpec(spec.Signature);
    }

    /// <summary>A TypeDef, TypeRef or TypeSpec token as a signature type.</summary>
    internal SigType TypeOf(EntityHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return new SigType { Kind = SigKind.Named, Handle = handle, IsValueType = Type((TypeDefinitionHandle)handle).IsValueType };
            case HandleKind.TypeReference:
                TypeReference(row);
                return new SigType { Kind = SigKind.Named, Handle = handle };
            case HandleKind.TypeSpecification: return TypeSpec(row);
            default: throw new ImageRefusedException("SC6010", $"token {handle.Kind} where a type belongs");
        }
    }

    /// <summary>The type that a token in IL names.</summary>
    internal SigType TypeOf(int token)
    {
        EntityHandle handle = Entity(token);
        return TypeOf(handle);
    }

    internal static EntityHandle Entity(int token)
    {
        int table = (int)((uint)token >> 24);
        if (table is not (0x01 or 0x02 or 0x04 or 0x06 or 0x0a or 0x1b or 0x2b))
            throw new ImageRefusedException("SC6010", $"token 0x{token:x8} names no type or member");
        return MetadataTokens.EntityHandle(token);
    }

    internal MemberReference Member(int row) =>
        (uint)(row - 1) < (uint)MemberReferenceCount
            ? _members[row] ??= ReadMember(row)
            : throw new ImageRefusedException("SC6010", $"member reference row {row} does not exist");

    /// <summary>The method that a token in IL names.</summary>
    internal Callee Method(int token)
    {
        int row = token & 0xffffff;
        switch (token >> 24)
        {
            case 0x06 when (uint)(row - 1) < (uint)Methods.Length: return new Callee(Methods[row - 1], null, []);
            case 0x0a:
                MemberReference member = Member(row);
                return member.Method is null
                    ? throw new ImageRefusedException("SC6010", $"field '{member.Id}' where a method belongs")
                    : new Callee(member.GuestMethod, member, []);
            case 0x2b when row > 0 && row < _specs.Length: return _specs[row] ??= ReadSpec(row);
            default: throw new ImageRefusedException("SC6010", $"token 0x{token:x8} names no method");
        }
    }

    /// <summary>The guard that a token in IL names, <see cref="GuardFunction.None"/> for everything else.</summary>
    internal GuardFunction Guard(int token) => token >> 24 == 0x06 ? GuardFunction.None : Method(token).Guard;

    /// <summary>The field that a token in IL names: declared here, or referenced.</summary>
    internal (GuestField? Guest, MemberReference? Reference) Field(int token)
    {
        EntityHandle handle = Entity(token);
        int row = MetadataTokens.GetRowNumber(handle);
        switch (handle.Kind)
        {
            case HandleKind.FieldDefinition:
                return row >= 1 && row <= Fields.Length ? (Fields[row - 1], null) : throw new ImageRefusedException("SC6010", $"field row {row} does not exist");
            case HandleKind.MemberReference:
                MemberReference member = Member(row);
                return member.Field is null
                    ? throw new ImageRefusedException("SC6010", $"method '{member.Id}' where a field belongs")
                    : (member.GuestField, member);
            default: throw new ImageRefusedException("SC6010", $"token 0x{token:x8} names no field");
        }
    }

    /// <summary>Name and arities of a declared or referenced type, for documentation-comment IDs.</summary>
    internal (string Name, int[] Arities) NameOf(EntityHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        if (handle.Kind == HandleKind.TypeReference)
        {
            ExternalType type = TypeReference(row);
            return (type.FullName, type.Arities);
        }

        GuestType guest = Type((TypeDefinitionHandle)handle);
        return (guest.FullName, guest.Arities);
    }

    /// <summary>A name of the image, which has the length that the runtime allows.</summary>
    private string Name(StringHandle handle)
    {
        string name = Metadata.GetString(handle);
        return name.Length <= Limits.NameLength ? name : throw new ImageRefusedException("SC6002", $"a name of {name.Length} characters, at most {Limits.NameLength} are allowed");
    }

    // ECMA-335 II.22.15, 26 and 37.
    private string Declared(StringHandle handle) => Name(handle) is { Length: > 0 } name ? name : throw new ImageRefusedException("SC6010", "a type, field or method without a name");

    /// <summary>A name that was put together. Parts may be shared by any number of these: their sum is what memory they take.</summary>
    private string Whole(string name, int most)
    {
        _names += name.Length;
        if (name.Length > most || _names > Limits.TotalNames)
            throw new ImageRefusedException("SC6002", $"names of {_names} characters, this one of {name.Length}: at most {Limits.TotalNames} and {most} are allowed");
        return name;
    }

    /// <summary>A type as a reader would write it.</summary>
    internal string Describe(SigType type)
    {
        var text = new System.Text.StringBuilder();
        DocumentationId.Append(text, type, _nameOf);
        return text.ToString();
    }

    /// <summary>The number after the backtick of a metadata name.</summary>
    internal static int Arity(ReadOnlySpan<char> name)
    {
        int tick = name.LastIndexOf('`');
        return tick >= 0 && int.TryParse(name[(tick + 1)..], System.Globalization.NumberStyles.None, null, out int n) && n <= 255 ? n : 0;
    }
}
