// If this file is wrong an object is used as an instance of a class that it is not: the guest reads and writes memory at will.
namespace SafeCompile.Verification;

/// <summary>
/// Which references may stand where another type is expected (ECMA-335 I.8.7, III.1.8.1.2.3), in the scope of one method.
/// Recursion is bounded by the depth of types and by <see cref="MaxSteps"/>; what is not decided by then is not assignable.
/// </summary>
internal sealed class Assignability(TypeWorld world, Scope scope)
{
    private const int MaxSteps = 20_000;
    private const int MaxDepth = 48;
    private Dictionary<(VType, VType), bool>? _known;
    private int _steps;
    private int _depth;

    /// <summary>True when a reference to <paramref name="from"/> is one to <paramref name="to"/>. Both must be reference types.</summary>
    internal bool Reference(VType from, VType to)
    {
        if (ReferenceEquals(from, to) || ReferenceEquals(to, world.Object)) return true;
        // What does not depend on the variables of the method holds in all methods.
        bool isClosed = !from.IsOpen && !to.IsOpen;
        if (isClosed && world.Assignable.TryGetValue((from, to), out bool known)) return known;
        _known ??= [];
        if (_known.TryGetValue((from, to), out known)) return known;
        if (!Step() || _depth >= MaxDepth) return false;
        _depth++;
        // While it is being decided the answer is no: a type that needs itself to be assignable is not.
        _known[(from, to)] = false;
        bool result = from.Kind switch
        {
            VKind.SzArray => Array(from, to) || (to.Kind == VKind.Named && Inherits(from, to)),
            VKind.Array => Array(from, to) || (to.Kind == VKind.Named && Inherits(world.SystemArray, to)),
            VKind.Named => to.Kind == VKind.Named && Inherits(from, to),
            _ => false,
        };
        _depth--;
        // Inside another question a "no" may rest on that one's being open.
        if (isClosed && (result || _depth == 0)) world.Assignable[(from, to)] = result;
        return _known[(from, to)] = result;
    }

    /// <summary>True when a box of the value type or type variable <paramref name="boxed"/> is a <paramref name="to"/>.</summary>
    internal bool Box(VType boxed, VType to)
    {
        if (ReferenceEquals(to, world.Object)) return true;
        if (!Step() || _depth >= MaxDepth) return false;
        if (!boxed.IsVariable) return to.Kind == VKind.Named && Inherits(boxed, to);
        bool result = false;
        _depth++;
        foreach (VType constraint in scope.Of(boxed).Constraints)
            result = result || (constraint.IsReference ? Reference(constraint, to) : Box(constraint, to));
        _depth--;
        return result;
    }

    /// <summary>The nearest base class of the first that the second also has.</summary>
    internal VType CommonBase(VType a, VType b)
    {
        int steps = 0;
        for (VType? t = Parent(a); t is not null && ++steps < 64; t = Parent(t))
            if (Reference(b, t)) return t;
        return world.Object;
    }

    /// <summary>Assignable where a type argument or an array element is expected: the same, or references that are.</summary>
    internal bool Element(VType from, VType to) =>
        ReferenceEquals(from, to)
        || (from.IsVariable ? scope.IsReference(from) && to.IsReference && Box(from, to) : from.IsReference && to.IsReference && Reference(from, to));

    private bool Step() => ++_steps <= MaxSteps && world.AssignabilityWork-- > 0;

    private bool Array(VType from, VType to)
    {
        if (ReferenceEquals(to, world.SystemArray)) return true;
        return to.Kind == from.Kind && to.Number == from.Number && Element(from.Element, to.Element);
    }

    private VType? Parent(VType type) => type.Kind switch
    {
        VKind.SzArray or VKind.Array => world.SystemArray,
        VKind.Named when type.Facts!.Base is { } parent => world.Substitute(parent, type.Args, []),
        _ => null,
    };

    // Walks everything that the type is, until an instance of the wanted definition fits.
    private bool Inherits(VType from, VType to)
    {
        var seen = new HashSet<VType> { from };
        var todo = new Stack<VType>();
        todo.Push(from);
        while (todo.TryPop(out VType? type))
        {
            if (!Step()) return false;
            if (ReferenceEquals(type, to)) return true;
            if (ReferenceEquals(type.Facts, to.Facts) && type.Kind == VKind.Named && Varies(type, to)) return true;
            if (Parent(type) is { } parent && seen.Add(parent)) todo.Push(parent);
            if (type.Kind == VKind.SzArray && IsArrayInterface(to) && Element(type.Element, to.Args[0])) return true;
            if (type.Kind != VKind.Named) continue;
            foreach (VType open in type.Facts!.Interfaces)
            {
                VType contract = world.Substitute(open, type.Args, []);
                if (seen.Add(contract)) todo.Push(contract);
            }
        }

        return false;
    }

    private bool Varies(VType from, VType to)
    {
        for (int i = 0; i < from.Args.Length; i++)
        {
            if (ReferenceEquals(from.Args[i], to.Args[i])) continue;
            bool fits = from.Facts!.VarianceOf(i) switch
            {
                > 0 => Element(from.Args[i], to.Args[i]),
                < 0 => Element(to.Args[i], from.Args[i]),
                _ => false,
            };
            if (!fits) return false;
        }

        return true;
    }

    // The runtime gives every vector these; more of them than an array of a derived class has are not claimed.
    private static bool IsArrayInterface(VType type) => type.Args.Length == 1 && type.Facts!.Guest is null && type.Facts.Name is
        "System.Collections.Generic.IList`1" or "System.Collections.Generic.ICollection`1" or "System.Collections.Generic.IEnumerable`1"
        or "System.Collections.Generic.IReadOnlyList`1" or "System.Collections.Generic.IReadOnlyCollection`1";
}
