// If this file is wrong the verifier takes one type for another, or believes in a type that does not exist.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>All types that one image speaks of: one <see cref="VType"/> per type, one <see cref="TypeFacts"/> per definition.</summary>
internal sealed class TypeWorld
{
    // A hostile image could otherwise build types out of types for ever.
    private const int MaxTypes = 200_000;
    private const int MaxDepth = 24;

    // Those that are not found at their definition, their element or by their number.
    private readonly HashSet<VType> _types = new(new VType.Comparer());
    private int _made;
    private readonly Dictionary<string, TypeFacts?> _foreign = new(StringComparer.Ordinal);
    private readonly TypeFacts[] _guests;

    // By row of a referenced type: by name it is looked up once.
    private readonly TypeFacts?[] _references;

    // What tokens name, by row.
    private readonly VType?[] _ofDefinition;
    private readonly VType?[] _ofReference;
    private readonly VType?[] _ofSpecification;
    private readonly VType?[] _typeVars = new VType?[Limits.GenericArity];
    private readonly VType?[] _methodVars = new VType?[Limits.GenericArity];
    private readonly TrustedFacts _trusted;
    private readonly VType?[] _primitives = new VType?[0x20];

    internal TypeWorld(GuestImage image)
    {
        Image = image;
        _references = new TypeFacts?[image.TypeReferenceCount + 1];
        _ofDefinition = new VType?[image.Types.Length + 1];
        _ofReference = new VType?[image.TypeReferenceCount + 1];
        _ofSpecification = new VType?[image.TypeSpecCount + 1];
        _guests = [.. image.Types.Select(t => GuestFacts.Declare(image, t))];
        _trusted = new TrustedFacts(image.Policy);
        Void = Intern(VKind.Void, null, [], 0, false);
        Object = Framework("System.Object");
        String = Framework("System.String");
        SystemArray = Framework("System.Array");
        Exception = Framework("System.Exception");
        AssignabilityWork = Limits.AssignabilityWork(image.Methods.Sum(m => (long)m.Code.Length));
        foreach (TypeFacts facts in _guests) GuestFacts.Complete(this, facts);
    }

    internal GuestImage Image { get; }

    /// <summary>Answers of <see cref="Assignability"/> about types without variables.</summary>
    internal Dictionary<(VType, VType), bool> Assignable { get; } = [];

    /// <summary>How many steps <see cref="Assignability"/> may still take: types may be related in more ways than there are bytes.</summary>
    internal long AssignabilityWork { get; set; }

    internal VType Void { get; }

    internal VType Object { get; }

    internal VType String { get; }

    internal VType SystemArray { get; }

    internal VType Exception { get; }

    internal VType Framework(string fullName) => Named(ByText(fullName) ?? throw Unknown(fullName), []);

    internal VType Named(TypeFacts facts, VType[] args) => Intern(VKind.Named, facts, args, 0, false);

    internal VType TypeVar(int number) => Intern(VKind.TypeVar, null, [], number, false);

    internal VType MethodVar(int number) => Intern(VKind.MethodVar, null, [], number, false);

    internal VType SzArray(VType element) => element.Vector ?? Intern(VKind.SzArray, null, [element], 0, false);

    internal VType Array(VType element, int rank) => Intern(VKind.Array, null, [element], rank, false);

    internal VType ByRef(VType element, bool readOnly) => Intern(VKind.ByRef, null, [element], 0, readOnly);

    /// <summary>Facts by the name that stands in a line of facts: <c>~</c> before the name of a type of a trusted assembly. Null when unknown.</summary>
    internal TypeFacts? ByText(string name)
    {
        if (_foreign.TryGetValue(name, out TypeFacts? known)) return known;
        string[]? fields = name.StartsWith('~') ? _trusted.Line(name[1..])?.Split('|') : FactTable.Fields(name);
        if (fields is null) return _foreign[name] = null;
        TypeFacts facts = FactParser.Declare(this, fields, ArityOf(name));
        _foreign.Add(name, facts);
        return facts;
    }

    internal TypeFacts FactsOf(GuestType type) => _guests[type.Row - 1];

    /// <summary>A signature type. Throws SC6134 when it is unknown, has a wrong arity or says "class" of a value type.</summary>
    internal VType Of(SigType type, string where) => Of(type, where, true);

    /// <summary>The type that a TypeDef, TypeRef or TypeSpec token names.</summary>
    internal VType OfToken(EntityHandle handle, string where)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        VType?[] known = handle.Kind switch
        {
            HandleKind.TypeDefinition => _ofDefinition,
            HandleKind.TypeReference => _ofReference,
            HandleKind.TypeSpecification => _ofSpecification,
            _ => [],
        };
        if (row < known.Length && known[row] is { } type) return type;
        // Throws for what is in none of the tables.
        type = Of(Image.TypeOf(handle), where, handle.Kind == HandleKind.TypeSpecification);
        return known[row] = type;
    }

    internal VType OfParent(SigType parent, string where) => Of(parent, where, parent.Kind != SigKind.Named);

    /// <summary>The definition that a signature type or token names, whatever its arguments.</summary>
    internal TypeFacts Definition(SigType type, string where)
    {
        if (Image.Guest(type) is { } guest) return FactsOf(guest);
        return _references[MetadataTokens.GetRowNumber(type.Handle)] ??= Foreign(Image.External(type)!, type.IsValueType, where);
    }

    private TypeFacts Foreign(ExternalType external, bool isValueType, string where)
    {
        bool trusted = external.Origin == Origin.Trusted;
        bool place = trusted || external.FullName.StartsWith("SafeCompile.", StringComparison.Ordinal) == (external.Origin == Origin.Runtime);
        TypeFacts? facts = place && external.Origin != Origin.Unknown ? ByText(trusted ? "~" + external.FullName : external.FullName) : null;
        if (facts is null && trusted && _trusted.IsIncomplete)
            _foreign["~" + external.FullName] = facts = new TypeFacts(external.FullName, isValueType ? TypeSort.Struct : TypeSort.Unknown, ArityOf(external.FullName))
            {
                Base = isValueType ? Framework("System.ValueType") : Object,
            };
        return facts ?? throw new ImageRefusedException("SC6134", where, -1, $"'{external.FullName}' is a type of which nothing is known");
    }

    internal VType Substitute(VType type, VType[] typeArgs, VType[] methodArgs)
    {
        if (!type.IsOpen) return type;
        switch (type.Kind)
        {
            case VKind.TypeVar: return type.Number < typeArgs.Length ? typeArgs[type.Number] : type;
            case VKind.MethodVar: return type.Number < methodArgs.Length ? methodArgs[type.Number] : type;
        }

        var args = new VType[type.Args.Length];
        for (int i = 0; i < args.Length; i++) args[i] = Substitute(type.Args[i], typeArgs, methodArgs);
        return Intern(type.Kind, type.Facts, args, type.Number, type.IsReadOnly);
    }

    /// <summary>The definition of a declared type applied to its own type variables.</summary>
    internal VType Self(GuestType type)
    {
        VType[] args = type.GenericArity == 0 ? [] : new VType[type.GenericArity];
        for (int i = 0; i < args.Length; i++) args[i] = TypeVar(i);
        return Named(FactsOf(type), args);
    }

    private VType Of(SigType type, string where, bool marked)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive:
                return _primitives[(int)type.Primitive] ??= type.Primitive == PrimitiveTypeCode.Void ? Void : Framework("System." + type.Primitive);
            case SigKind.TypeVar: return TypeVar(type.Number);
            case SigKind.MethodVar: return MethodVar(type.Number);
            case SigKind.SzArray: return SzArray(Ordinary(Of(type.Element, where, true), where));
            case SigKind.Array: return Array(Ordinary(Of(type.Element, where, true), where), type.Number);
            case SigKind.ByRef: return ByRef(Of(type.Element, where, true), type.IsReadOnly);
        }

        TypeFacts facts = Definition(type, where);
        if (facts.Arity != type.Args.Length)
            throw new ImageRefusedException("SC6134", where, -1, $"'{facts.Name}' with {type.Args.Length} type arguments, it has {facts.Arity} parameters");
        if (marked && facts.IsValueType != type.IsValueType)
            throw new ImageRefusedException("SC6134", where, -1, $"'{facts.Name}' is called a {(type.IsValueType ? "value type" : "class")}, which it is not");
        VType[] args = type.Args.Length == 0 ? [] : new VType[type.Args.Length];
        for (int i = 0; i < args.Length; i++)
        {
            args[i] = Of(type.Args[i], where, true);
            if (i >= facts.AllowsByRefLike.Length || !facts.AllowsByRefLike[i]) Ordinary(args[i], where);
        }

        return Named(facts, args);
    }

    /// <summary>Refuses what has no place in the heap: void, pointers, ref structs.</summary>
    internal static VType Ordinary(VType type, string where) =>
        type.Kind is VKind.Void or VKind.ByRef || type.Facts?.IsByRefLike == true
            ? throw new ImageRefusedException("SC6134", where, -1, $"'{type}' inside an array, an object or a type argument")
            : type;

    // The only place where types are made: the same type is the same object.
    private VType Intern(VKind kind, TypeFacts? facts, VType[] args, int number, bool readOnly)
    {
        switch (kind)
        {
            case VKind.Named when args.Length == 0: return facts!.Type ??= New(new VType(kind, facts, args, number, readOnly));
            case VKind.SzArray: return args[0].Vector ??= New(new VType(kind, facts, args, number, readOnly));
            case VKind.TypeVar when number < _typeVars.Length: return _typeVars[number] ??= New(new VType(kind, facts, args, number, readOnly));
            case VKind.MethodVar when number < _methodVars.Length: return _methodVars[number] ??= New(new VType(kind, facts, args, number, readOnly));
        }

        var type = new VType(kind, facts, args, number, readOnly);
        if (_types.TryGetValue(type, out VType? known)) return known;
        _types.Add(New(type));
        return type;
    }

    private VType New(VType type) =>
        type.Depth > MaxDepth || ++_made > MaxTypes ? throw new ImageRefusedException("SC6134", "types that grow without end") : type;

    private static int ArityOf(string name)
    {
        int arity = 0;
        foreach (Range part in name.AsSpan().Split('.')) arity += GuestImage.Arity(name.AsSpan(part));
        return arity;
    }

    private static ImageRefusedException Unknown(string name) => new("SC6134", $"'{name}' is not in the table of types");
}
