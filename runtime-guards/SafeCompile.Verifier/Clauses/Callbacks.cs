// If this file is wrong foreign code calls back a guest method that the verifier believes nobody calls.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Which declared methods a call out of the image may come back to. Set 0 is everything whose address is taken, every override of a
/// foreign virtual and every implementation of a foreign interface; further sets are per declared type that foreign code gets
/// through a type argument, and can only reach through Equals, CompareTo and the like.
/// </summary>
internal sealed class Callbacks
{
    internal const int Anything = 0;
    private const int Constructors = 1;

    // Comparing every call with every candidate is quadratic; beyond this the coarse set serves.
    private const int MaxCandidates = 1_000;
    private const int MaxComparisons = 2_000_000;
    private readonly GuestImage _image;
    private readonly EntryPoints _entries;
    private readonly List<List<int>> _sets = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<int, int> _ofFamily = [];
    private readonly Dictionary<(string, int), int> _named = [];
    private readonly Dictionary<EntityHandle, int> _slots = [];
    private readonly bool _hasComparers;
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    private int _comparisons;

    internal Callbacks(GuestImage image)
    {
        _image = image;
        Add("(any delegate, override or implementation)", []);
        Add("(any constructor)", []);
        foreach (GuestMethod method in image.Methods)
        {
            if (method is { Name: ".ctor", Signature.Parameters.Length: 0 }) _sets[Constructors].Add(method.Row - 1);
            if (method.Name is ".ctor" or ".cctor") continue;
            string name = method.Name[(method.Name.LastIndexOf('.') + 1)..];
            if (method.IsVirtual || name.Length < method.Name.Length || name.StartsWith("op_", StringComparison.Ordinal))
                _sets[Named(name, method.Signature.Parameters.Length)].Add(method.Row - 1);
        }

        _entries = new EntryPoints(image, this);
        _sets[Anything].AddRange(_entries.All);
        foreach (GuestType type in image.Types)
        {
            if (image.External(type.Base) is { } foreign) _bases.Add(foreign.FullName);
            foreach (SigType contract in type.Interfaces)
                _hasComparers |= image.External(contract)?.FullName is "System.Collections.Generic.IComparer`1" or "System.Collections.Generic.IEqualityComparer`1";
        }
    }

    internal int SetCount => _sets.Count;

    /// <summary>
    /// Whether a virtual call through this type of the base library may arrive in guest code. Not if it is one of the classes that run
    /// no code of others and no guest derives from it: C# writes <c>callvirt</c> for every instance method, <c>List.Count</c> too.
    /// </summary>
    internal bool MayBeGuest(ExternalType type) => _bases.Contains(type.FullName) || !IsInert(type.FullName) && !IsContainer(type.FullName, out _);

    internal List<int> Targets(int set) => _sets[set];

    internal string Describe(int set) => _names[set];

    /// <summary>The set of all virtual methods of this name and parameter count, explicit implementations and operators too.</summary>
    internal int Named(string name, int parameters)
    {
        if (!_named.TryGetValue((name, parameters), out int set)) _named.Add((name, parameters), set = Add($"(any {name})", []));
        return set;
    }

    /// <summary>The members of <see cref="Named"/> whose parameters can be those of the slot, once type variables are replaced.</summary>
    internal int Slot(EntityHandle member, string name, MethodSig slot)
    {
        int all = Named(name, slot.Parameters.Length);
        if (_sets[all].Count is 0 or > MaxCandidates) return all;
        if (_slots.TryGetValue(member, out int set)) return set;
        if (_comparisons > MaxComparisons) return all;
        _comparisons += _sets[all].Count;
        var matching = new List<int>();
        foreach (int row in _sets[all])
            if (Compatible(slot.Parameters, _image.Methods[row].Signature.Parameters)) matching.Add(row);
        _slots.Add(member, set = Add($"(any {name})", matching));
        return set;
    }

    private static bool Compatible(SigType[] slot, SigType[] candidate)
    {
        for (int i = 0; i < slot.Length; i++)
            if (!Compatible(slot[i], candidate[i])) return false;
        return true;
    }

    private static bool Compatible(SigType slot, SigType candidate)
    {
        if (slot.Kind == SigKind.TypeVar || candidate.Kind == SigKind.TypeVar) return true;
        return slot.Kind == candidate.Kind && slot.Primitive == candidate.Primitive && slot.Handle == candidate.Handle
            && slot.Number == candidate.Number && slot.Args.Length == candidate.Args.Length && Compatible(slot.Args, candidate.Args);
    }

    /// <summary>The sets that a call of a foreign member may come back to.</summary>
    internal void Of(Callee callee, MemberReference reference, ExternalType type, List<int> into)
    {
        if (reference.Guard != GuardFunction.None) return;
        switch (type.Origin)
        {
            case Origin.Trusted:
                if (HasOnlyData(callee, reference)) return;
                into.Add(Anything);
                return;
            case Origin.Framework:
                if (reference.Id == "M:System.Activator.CreateInstance``1") into.Add(Constructors);
                else if (IsInterface(type) ? !type.FullName.StartsWith("System.Numerics.", StringComparison.Ordinal) : reference.Name == "Invoke" && CompilerSupport.IsDelegate(type))
                    into.Add(Anything);
                return; // Other direct members call nobody back: that is what "direct" means in a policy.
            default:
                Parameters(callee, reference, into);
                return;
        }
    }

    // A trusted member that gets and has only data cannot know a guest object through this call.
    private static bool HasOnlyData(Callee callee, MemberReference reference)
    {
        if (reference.Method!.IsInstance || callee.Arguments.Length > 0) return false;
        foreach (SigType parameter in reference.Method.Parameters)
            if (parameter.Kind != SigKind.Primitive || parameter.Is(PrimitiveTypeCode.Object)) return false;
        return true;
    }

    private void Parameters(Callee callee, MemberReference reference, List<int> into)
    {
        SigType[] typeArgs = reference.Parent.Kind == SigKind.Generic ? reference.Parent.Args : [];
        if (reference.Method!.IsInstance) Value(reference.Parent, typeArgs, callee.Arguments, into);
        foreach (SigType parameter in reference.Method.Parameters) Value(parameter, typeArgs, callee.Arguments, into);
    }

    /// <summary>What can be called through a value of a parameter's declared type.</summary>
    private void Value(SigType type, SigType[] typeArgs, SigType[] methodArgs, List<int> into)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive when type.Is(PrimitiveTypeCode.Object): into.Add(Anything); return;
            case SigKind.Primitive: return;
            case SigKind.TypeVar or SigKind.MethodVar: Element(type.Substitute(typeArgs, methodArgs), into); return;
            case SigKind.SzArray or SigKind.Array or SigKind.ByRef:
                if (type.Element.Kind is SigKind.SzArray or SigKind.Array or SigKind.Generic) Value(type.Element, typeArgs, methodArgs, into);
                else Element(type.Element.Substitute(typeArgs, methodArgs), into);
                return;
        }

        if (_image.External(type) is not { } external)
        {
            Element(type.Substitute(typeArgs, methodArgs), into);
            return;
        }

        // The runtime's own types run guest code only through what they are given, and that has a parameter or a type argument.
        if (external.Origin == Origin.Runtime)
        {
            foreach (SigType arg in type.Args) Element(arg.Substitute(typeArgs, methodArgs), into);
            return;
        }

        if (type.Kind == SigKind.Named && (type.IsValueType || IsInert(external.FullName))) return;
        if (type.Kind == SigKind.Generic && IsContainer(external.FullName, out bool compares))
        {
            if (compares && _hasComparers) into.Add(Anything);
            foreach (SigType arg in type.Args) Element(arg.Substitute(typeArgs, methodArgs), into);
            return;
        }

        into.Add(Anything);
    }

    /// <summary>What can be called through a value of which foreign code knows only a type variable.</summary>
    private void Element(SigType type, List<int> into)
    {
        if (type.Kind == SigKind.Primitive)
        {
            if (type.Is(PrimitiveTypeCode.Object)) into.Add(Anything);
            return;
        }

        if (_image.Guest(type) is { } guest)
        {
            if (!guest.IsEnum && !guest.IsDelegate) into.Add(OfType(guest));
            foreach (SigType arg in type.Args) Element(arg, into);
            return;
        }

        if (_image.External(type) is { } external)
        {
            if (CompilerSupport.IsDelegate(external)) return; // Compared by reference; nobody invokes what he knows as T.
            if (type.Kind == SigKind.Named && (type.IsValueType || IsInert(external.FullName))) return;
            if (type.Kind == SigKind.Generic && (IsContainer(external.FullName, out _) || type.IsValueType))
            {
                foreach (SigType arg in type.Args) Element(arg, into);
                return;
            }
        }

        if (type.Kind is SigKind.SzArray or SigKind.Array)
        {
            Element(type.Element, into);
            return;
        }

        into.Add(Anything);
    }

    private int OfType(GuestType type)
    {
        int family = _entries.Family(type);
        if (_ofFamily.TryGetValue(family, out int set)) return set;
        _ofFamily.Add(family, set = Add($"(members of {type.FullName} that the base library calls)", _entries.InFamily(family)));
        return set;
    }

    private int Add(string name, List<int> targets)
    {
        _names.Add(name);
        _sets.Add(targets);
        return _sets.Count - 1;
    }

    private static bool IsInterface(ExternalType type)
    {
        string name = type.FullName;
        int last = name.LastIndexOf('.') + 1;
        return name.Length > last + 1 && name[last] == 'I' && char.IsAsciiLetterUpper(name[last + 1]);
    }

    /// <summary>Reference types of the base library that run no guest code whatever is done to them.</summary>
    private static bool IsInert(string name) => name is
        "System.String" or "System.Text.StringBuilder" or "System.Random" or "System.Type" or "System.StringComparer"
        or "System.IFormatProvider" or "System.Globalization.CultureInfo" or "System.Version" or "System.Text.Encoding";

    /// <summary>Containers whose operations reach guest code only through their elements or a comparer.</summary>
    private static bool IsContainer(string name, out bool compares)
    {
        compares = name is "System.Collections.Generic.Dictionary`2" or "System.Collections.Generic.HashSet`1"
            or "System.Collections.Generic.SortedDictionary`2" or "System.Collections.Generic.SortedSet`1"
            or "System.Collections.Generic.SortedList`2" or "System.Collections.Generic.PriorityQueue`2";
        return compares || name is "System.Collections.Generic.List`1" or "System.Collections.Generic.Queue`1" or "System.Collections.Generic.Stack`1"
            or "System.Collections.Generic.LinkedList`1" or "System.Collections.Generic.LinkedListNode`1" or "System.Collections.Generic.KeyValuePair`2"
            or "System.Collections.Immutable.ImmutableArray`1" or "System.Collections.Immutable.ImmutableArray`1.Builder" or "System.Collections.Immutable.ImmutableArray`1.Enumerator"
            or "System.Nullable`1" or "System.Span`1" or "System.ReadOnlySpan`1" or "System.Memory`1" or "System.ReadOnlyMemory`1"
            or "System.Collections.Generic.List`1.Enumerator" or "System.Collections.Generic.Dictionary`2.Enumerator"
            or "System.Collections.Generic.HashSet`1.Enumerator" or "System.Collections.Generic.Dictionary`2.KeyCollection"
            or "System.Collections.Generic.Dictionary`2.ValueCollection"
            || name.StartsWith("System.ValueTuple`", StringComparison.Ordinal) || name.StartsWith("System.Tuple`", StringComparison.Ordinal);
    }
}
