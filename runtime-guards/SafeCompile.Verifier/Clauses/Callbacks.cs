// If this file is wrong foreign code calls back a guest method that the verifier believes nobody calls.
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>
/// Which declared methods a call out of the image may come back to. Set 0 is everything whose address is taken, every override of a
/// foreign virtual and every implementation of a foreign interface; further sets are per declared type that foreign code gets
/// through a type argument, and can only reach through Equals, CompareTo and the like.
/// </summary>
internal sealed class Callbacks
{
    private readonly GuestImage _image;
    private readonly List<List<int>> _sets = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<int, int> _ofType = [];
    private readonly Dictionary<(string, int), List<int>> _named = [];
    private readonly bool[] _reachable;
    private readonly bool _hasComparers;
    private readonly int _constructors;

    internal Callbacks(GuestImage image)
    {
        _image = image;
        _reachable = new bool[image.Methods.Length];
        FindReachable();
        _sets.Add([]);
        _names.Add("(any delegate, override or implementation)");
        _sets.Add([]);
        _names.Add("(any constructor)");
        _constructors = 1;
        for (int i = 0; i < _reachable.Length; i++)
        {
            if (_reachable[i]) _sets[0].Add(i);
            if (image.Methods[i] is { Name: ".ctor", Signature.Parameters.Length: 0 }) _sets[1].Add(i);
        }

        foreach (GuestType type in image.Types)
            foreach (SigType contract in type.Interfaces)
                _hasComparers |= image.External(contract)?.FullName is "System.Collections.Generic.IComparer`1" or "System.Collections.Generic.IEqualityComparer`1";
    }

    internal int Anything => 0;

    internal int SetCount => _sets.Count;

    internal List<int> Targets(int set) => _sets[set];

    internal string Describe(int set) => _names[set];

    /// <summary>Every virtual method of this name and parameter count, explicit implementations too.</summary>
    internal List<int> Named(string name, int parameters)
    {
        if (_named.Count == 0)
        {
            foreach (GuestMethod method in _image.Methods)
            {
                if (!method.IsVirtual && !(method.IsStatic && method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.Contains('.', StringComparison.Ordinal)) continue;
                if (method.Name is ".ctor" or ".cctor") continue;
                var key = (method.Name[(method.Name.LastIndexOf('.') + 1)..], method.Signature.Parameters.Length);
                if (!_named.TryGetValue(key, out List<int>? list)) _named.Add(key, list = []);
                list.Add(method.Row - 1);
            }

            _named.TryAdd(("", -1), []);
        }

        return _named.TryGetValue((name, parameters), out List<int>? found) ? found : [];
    }

    /// <summary>The sets that a call of a foreign member may come back to.</summary>
    internal void Of(Callee callee, MemberReference reference, ExternalType type, Action<int> add)
    {
        if (reference.Guard != GuardFunction.None) return;
        switch (type.Origin)
        {
            case Origin.Trusted:
                if (HasOnlyData(callee, reference)) return;
                add(Anything);
                return;
            case Origin.Framework:
                if (reference.Id == "M:System.Activator.CreateInstance``1") add(_constructors);
                else if (IsInterface(type) ? !type.FullName.StartsWith("System.Numerics.", StringComparison.Ordinal) : reference.Name == "Invoke" && CompilerSupport.IsDelegate(type))
                    add(Anything);
                return; // Other direct members call nobody back: that is what "direct" means in a policy.
            default:
                Parameters(callee, reference, add);
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

    private void Parameters(Callee callee, MemberReference reference, Action<int> add)
    {
        SigType[] typeArgs = reference.Parent.Kind == SigKind.Generic ? reference.Parent.Args : [];
        if (reference.Method!.IsInstance) Value(reference.Parent, typeArgs, callee.Arguments, add);
        foreach (SigType parameter in reference.Method.Parameters) Value(parameter, typeArgs, callee.Arguments, add);
    }

    /// <summary>What can be called through a value of a parameter's declared type.</summary>
    private void Value(SigType type, SigType[] typeArgs, SigType[] methodArgs, Action<int> add)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive when type.Is(PrimitiveTypeCode.Object): add(Anything); return;
            case SigKind.Primitive: return;
            case SigKind.TypeVar or SigKind.MethodVar: Element(type.Substitute(typeArgs, methodArgs), add); return;
            case SigKind.SzArray or SigKind.Array or SigKind.ByRef:
                if (type.Element.Kind is SigKind.SzArray or SigKind.Array or SigKind.Generic) Value(type.Element, typeArgs, methodArgs, add);
                else Element(type.Element.Substitute(typeArgs, methodArgs), add);
                return;
        }

        if (_image.External(type) is not { } external)
        {
            Element(type.Substitute(typeArgs, methodArgs), add);
            return;
        }

        if (external.Origin == Origin.Runtime && external.FullName == GuardFunctions.MeterName) return;
        if (type.Kind == SigKind.Named && (type.IsValueType || IsInert(external.FullName))) return;
        if (type.Kind == SigKind.Generic && IsContainer(external.FullName, out bool compares))
        {
            if (compares && _hasComparers) add(Anything);
            foreach (SigType arg in type.Args) Element(arg.Substitute(typeArgs, methodArgs), add);
            return;
        }

        add(Anything);
    }

    /// <summary>What can be called through a value of which foreign code knows only a type variable.</summary>
    private void Element(SigType type, Action<int> add)
    {
        if (type.Kind == SigKind.Primitive)
        {
            if (type.Is(PrimitiveTypeCode.Object)) add(Anything);
            return;
        }

        if (_image.Guest(type) is { } guest)
        {
            if (!guest.IsEnum && !guest.IsDelegate) add(OfType(guest));
            foreach (SigType arg in type.Args) Element(arg, add);
            return;
        }

        if (_image.External(type) is { } external)
        {
            if (CompilerSupport.IsDelegate(external)) return; // Compared by reference; nobody invokes what he knows as T.
            if (type.Kind == SigKind.Named && (type.IsValueType || IsInert(external.FullName))) return;
            if (type.Kind == SigKind.Generic && (IsContainer(external.FullName, out _) || type.IsValueType))
            {
                foreach (SigType arg in type.Args) Element(arg, add);
                return;
            }
        }

        if (type.Kind is SigKind.SzArray or SigKind.Array)
        {
            Element(type.Element, add);
            return;
        }

        add(Anything);
    }

    private int OfType(GuestType type)
    {
        if (_ofType.TryGetValue(type.Row, out int set)) return set;
        set = _sets.Count;
        _ofType.Add(type.Row, set);
        _names.Add($"(members of {type.FullName} that the base library calls)");
        var targets = new List<int>();
        _sets.Add(targets);
        foreach (GuestType other in _image.Types)
        {
            if (other != type && !Derives(other, type) && !Derives(type, other)) continue;
            foreach (GuestMethod method in other.Methods)
                if (method.IsVirtual && _reachable[method.Row - 1]) targets.Add(method.Row - 1);
        }

        return set;
    }

    private bool Derives(GuestType type, GuestType from)
    {
        int steps = 0;
        for (GuestType? t = type; t is not null && steps < 64; t = _image.Guest(t.Base), steps++)
        {
            if (t == from) return true;
            if (from.IsInterface && Names(t, from, 0)) return true;
        }

        return false;
    }

    private bool Names(GuestType type, GuestType contract, int depth)
    {
        if (depth > Limits.InheritanceDepth) return true;
        foreach (SigType i in type.Interfaces)
            if (_image.Guest(i) is { } own && (own == contract || Names(own, contract, depth + 1))) return true;
        return false;
    }

    private void FindReachable()
    {
        foreach (GuestMethod method in _image.Methods)
        {
            foreach (Instruction instruction in method.Code)
            {
                if (instruction.Op is not (ILOpCode.Ldftn or ILOpCode.Ldvirtftn)) continue;
                if (_image.Method(instruction.Operand).Guest is not { } target) continue;
                _reachable[target.Row - 1] = true;
                if (target.IsVirtual)
                    foreach (int other in Named(target.Name, target.Signature.Parameters.Length)) _reachable[other] = true;
            }

            if (method.IsVirtual && (OverridesForeign(method) || ImplementsForeign(method))) _reachable[method.Row - 1] = true;
        }

        int count = _image.Metadata.GetTableRowCount(TableIndex.MethodImpl);
        for (int row = 1; row <= count; row++)
        {
            MethodImplementation implementation = _image.Metadata.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row));
            Callee declaration = _image.Method(MetadataTokens.GetToken(implementation.MethodDeclaration));
            if (declaration.Reference?.External is not null && _image.Method(MetadataTokens.GetToken(implementation.MethodBody)).Guest is { } body)
                _reachable[body.Row - 1] = true;
        }
    }

    private bool OverridesForeign(GuestMethod method)
    {
        if (method.IsNewSlot) return false;
        int steps = 0;
        for (GuestType? t = _image.Guest(method.Type.Base); t is not null && steps < 64; t = _image.Guest(t.Base), steps++)
            foreach (GuestMethod m in t.Methods)
                if (m.IsVirtual && m.IsNewSlot && m.Name == method.Name && m.Signature.Parameters.Length == method.Signature.Parameters.Length) return false;
        return true;
    }

    // A member of a type with a foreign interface implements that one, unless a declared interface has the name and no foreign one is known to.
    private bool ImplementsForeign(GuestMethod method)
    {
        bool foreign = false;
        int steps = 0;
        for (GuestType? t = method.Type; t is not null && steps < 64; t = _image.Guest(t.Base), steps++)
            foreach (SigType i in t.Interfaces)
                foreign |= _image.Guest(i) is null;
        if (!foreign) return HasForeignInterfaceBelow(method);
        if (method.Name.Contains('.', StringComparison.Ordinal) || IsInterfaceMember(method.Name)) return true;
        foreach (GuestType type in _image.Types)
            if (type.IsInterface)
                foreach (GuestMethod m in type.Methods)
                    if (m.Name == method.Name && m.Signature.Parameters.Length == method.Signature.Parameters.Length) return false;
        return true;
    }

    // class Base { virtual M } class Derived : Base, IForeign: the base's method implements the interface of the derived class.
    private bool HasForeignInterfaceBelow(GuestMethod method)
    {
        if (!IsInterfaceMember(method.Name)) return false;
        foreach (GuestType type in _image.Types)
        {
            if (!Derives(type, method.Type)) continue;
            foreach (SigType i in type.Interfaces)
                if (_image.Guest(i) is null || Inherits(i)) return true;
        }

        return false;
    }

    private bool Inherits(SigType contract)
    {
        if (_image.Guest(contract) is not { } own) return true;
        foreach (SigType i in own.Interfaces)
            if (_image.Guest(i) is null) return true;
        return false;
    }

    private static bool IsInterface(ExternalType type)
    {
        string name = type.FullName;
        int last = name.LastIndexOf('.') + 1;
        return name.Length > last + 1 && name[last] == 'I' && char.IsAsciiLetterUpper(name[last + 1]);
    }

    private static bool IsInterfaceMember(string name) => name is
        "CompareTo" or "Compare" or "Equals" or "GetHashCode" or "ToString" or "GetEnumerator" or "MoveNext" or "Reset" or "Dispose"
        or "get_Current" or "get_Count" or "get_Item" or "set_Item" or "get_IsReadOnly" or "get_Keys" or "get_Values" or "Add" or "Clear" or "Contains" or "ContainsKey"
        or "CopyTo" or "Remove" or "RemoveAt" or "Insert" or "IndexOf" or "TryGetValue" or "TryFormat" or "Parse" or "TryParse" or "Format";

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
            or "System.Nullable`1" or "System.Span`1" or "System.ReadOnlySpan`1" or "System.Memory`1" or "System.ReadOnlyMemory`1"
            or "System.Collections.Generic.List`1.Enumerator" or "System.Collections.Generic.Dictionary`2.Enumerator"
            or "System.Collections.Generic.HashSet`1.Enumerator" or "System.Collections.Generic.Dictionary`2.KeyCollection"
            or "System.Collections.Generic.Dictionary`2.ValueCollection"
            || name.StartsWith("System.ValueTuple`", StringComparison.Ordinal) || name.StartsWith("System.Tuple`", StringComparison.Ordinal);
    }
}
