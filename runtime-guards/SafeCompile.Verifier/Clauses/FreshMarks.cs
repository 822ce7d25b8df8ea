// If this file is wrong an attacker puts back a depth that some other call found, or none: his recursion is counted from there.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// The variables of a method that hold marks and depths, a bit each. A bit is set on every path on which this very activation stored what a
/// guard told it: a variable that was never assigned holds zero, and the field of an iterator what an earlier call, perhaps of a shallower
/// depth, left there. A mark counts only where the activation is counted (<see cref="Activation"/>): one taken before Guard.Enter
/// would take the entry back at each catch. A depth is stale after the next entry for the same reason.
/// </summary>
internal sealed class FreshMarks
{
    private const int Most = 128;

    // Made when there is one: most methods have none.
    private Dictionary<int, UInt128>? _locals;
    private Dictionary<int, UInt128>? _fields;
    private readonly bool[]? _counted;
    private readonly bool _keepsThis;

    internal FreshMarks(GuestImage image, GuestMethod method)
    {
        _counted = image.Analysis(method).Entered;
        _keepsThis = !method.IsStatic;
        foreach (Instruction instruction in method.Code)
            if (instruction.Op is ILOpCode.Starg or ILOpCode.Ldarga && instruction.Operand == 0) _keepsThis = false;
    }

    /// <summary>The bits of all depths.</summary>
    internal UInt128 Depths { get; private set; }

    /// <summary>True for the argument that certainly is the receiver.</summary>
    internal bool IsThis(int argument) => argument == 0 && _keepsThis;

    /// <summary>True when a mark that is taken here is not of the caller's depth.</summary>
    internal bool IsCounted(int at) => _counted is null || _counted[at];

    internal bool Has(UInt128 fresh, int local) => (fresh & Bit(ref _locals, local)) != 0;

    internal bool HasField(UInt128 fresh, int row) => (fresh & Bit(ref _fields, row)) != 0;

    internal UInt128 Of(int local, bool depth)
    {
        UInt128 bit = Bit(ref _locals, local);
        if (depth) Depths |= bit;
        return bit;
    }

    internal UInt128 OfField(int row) => Bit(ref _fields, row);

    // A method with more variables of this kind than bits gets none for the rest: they are never fresh.
    private UInt128 Bit(ref Dictionary<int, UInt128>? bits, int key)
    {
        bits ??= [];
        if (bits.TryGetValue(key, out UInt128 bit)) return bit;
        int used = (_locals?.Count ?? 0) + (_fields?.Count ?? 0);
        return bits[key] = used < Most ? UInt128.One << used : 0;
    }
}
