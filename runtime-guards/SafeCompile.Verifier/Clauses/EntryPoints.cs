// If this file is wrong the base library calls a guest method that the verifier believes nobody outside calls.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>
/// Declared methods that foreign code can enter: their address is taken, or they override a foreign virtual or implement a foreign interface.
/// A family is a set of declared types connected by inheritance; one family is judged as one type.
/// </summary>
internal sealed class EntryPoints
{
    private readonly GuestImage _image;
    private readonly bool[] _reachable;
    private readonly int[] _family;
    private readonly bool[] _foreign;
    private readonly HashSet<(string, int)> _declared = [];
    private Dictionary<int, List<int>>? _byFamily;

    internal EntryPoints(GuestImage image, Callbacks callbacks)
    {
        _image = image;
        _reachable = new bool[image.Methods.Length];
        _family = new int[image.Types.Length];
        _foreign = new bool[image.Types.Length];
        Families();
        foreach (GuestType type in image.Types)
            if (type.IsInterface)
                foreach (GuestMethod method in type.Methods) _declared.Add((method.Name, method.Signature.Parameters.Length));

        var taken = new HashSet<int>();
        foreach (GuestMethod method in image.Methods)
        {
            foreach (Instruction instruction in method.Code)
                if (instruction.Op is ILOpCode.Ldftn or ILOpCode.Ldvirtftn && image.Method(instruction.Operand).Guest is { } target)
                {
                    _reachable[target.Row - 1] = true;
                    if (!target.IsVirtual) continue;
                    int overrides = callbacks.Named(target.Name, target.Signature.Parameters.Length);
                    if (!taken.Add(overrides)) continue;
                    foreach (int other in callbacks.Targets(overrides)) _reachable[other] = true;
                }

            if (method.IsVirtual && (OverridesForeign(method) || ImplementsForeign(method))) _reachable[method.Row - 1] = true;
        }

        ExplicitImplementations();
        All = [];
        for (int i = 0; i < _reachable.Length; i++)
            if (_reachable[i]) All.Add(i);
    }

    internal List<int> All { get; }

    internal int Family(GuestType type) => Root(type.Row - 1);

    /// <summary>Virtual entry points of a family.</summary>
    internal List<int> InFamily(int family)
    {
        if (_byFamily is null)
        {
            _byFamily = [];
            foreach (int row in All)
            {
                if (!_image.Methods[row].IsVirtual) continue;
                int key = Family(_image.Methods[row].Type);
                if (!_byFamily.TryGetValue(key, out List<int>? list)) _byFamily.Add(key, list = []);
                list.Add(row);
            }
        }

        return _byFamily.TryGetValue(family, out List<int>? found) ? found : [];
    }

    private void Families()
    {
        for (int i = 0; i < _family.Length; i++) _family[i] = i;
        foreach (GuestType type in _image.Types)
        {
            if (_image.Guest(type.Base) is { } parent) Join(type.Row - 1, parent.Row - 1);
            foreach (SigType contract in type.Interfaces)
                if (_image.Guest(contract) is { } own) Join(type.Row - 1, own.Row - 1);
        }

        foreach (GuestType type in _image.Types)
            foreach (SigType contract in type.Interfaces)
                if (_image.Guest(contract) is null) _foreign[Root(type.Row - 1)] = true;
    }

    private int Root(int i)
    {
        while (_family[i] != i) i = _family[i] = _family[_family[i]];
        return i;
    }

    private void Join(int a, int b) => _family[Root(a)] = Root(b);

    private bool OverridesForeign(GuestMethod method)
    {
        if (method.IsNewSlot) return false;
        int steps = 0;
        for (GuestType? t = _image.Guest(method.Type.Base); t is not null && steps < 2 * Limits.InheritanceDepth; t = _image.Guest(t.Base), steps++)
            if (t.DeclaresVirtual(method.Name, method.Signature.Parameters.Length, newSlot: true)) return false;
        return true;
    }

    // A member of a family with a foreign interface implements that one, unless a declared interface has the name and no foreign one is known to.
    private bool ImplementsForeign(GuestMethod method)
    {
        // No interface of the base library has what the compiler makes for records.
        if (!_foreign[Family(method.Type)] || method.Name == "<Clone>$") return false;
        return method.Name.Contains('.', StringComparison.Ordinal)
            || IsInterfaceMember(method.Name)
            || (!_declared.Contains((method.Name, method.Signature.Parameters.Length)) && HasForeignInterface(method.Type));
    }

    private bool HasForeignInterface(GuestType type)
    {
        int steps = 0;
        for (GuestType? t = type; t is not null && steps < 2 * Limits.InheritanceDepth; t = _image.Guest(t.Base), steps++)
            foreach (SigType contract in t.Interfaces)
                if (_image.Guest(contract) is null) return true;
        return false;
    }

    private void ExplicitImplementations()
    {
        int count = _image.Metadata.GetTableRowCount(TableIndex.MethodImpl);
        for (int row = 1; row <= count; row++)
        {
            MethodImplementation implementation = _image.Metadata.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row));
            Callee declaration = _image.Method(MetadataTokens.GetToken(implementation.MethodDeclaration));
            if (declaration.Reference?.External is not null && _image.Method(MetadataTokens.GetToken(implementation.MethodBody)).Guest is { } body)
                _reachable[body.Row - 1] = true;
        }
    }

    private static bool IsInterfaceMember(string name) => name is
        "CompareTo" or "Compare" or "Equals" or "GetHashCode" or "ToString" or "GetEnumerator" or "MoveNext" or "Reset" or "Dispose"
        or "get_Current" or "get_Count" or "get_Item" or "set_Item" or "get_IsReadOnly" or "get_Keys" or "get_Values" or "Add" or "Clear"
        or "Contains" or "ContainsKey" or "CopyTo" or "Remove" or "RemoveAt" or "Insert" or "IndexOf" or "TryGetValue" or "TryFormat"
        or "Parse" or "TryParse" or "Format";
}
