// If this file is wrong an attacker allocates without paying: its loop fills the host's memory within its fuel.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// What an instruction allocates and a guard pays, in bytes. Sizes are from below (16 bytes and the fields, at least 24), so that what the
/// passes charge is never less by rounding; a field of an unknown struct counts as one byte. Members of the base library and shims pay for
/// what they allocate themselves, or the policy says what their callers pay.
/// </summary>
internal sealed class BytesMeasure(GuestImage image) : Measure
{
    private const int Most = 1 << 28;

    // System.MulticastDelegate: header, type, target, two pointers, count, list.
    private const int Delegate = 64;

    private readonly TypeWorld _world = image.World;
    private readonly int[] _structs = new int[image.Types.Length];
    private readonly int[] _instances = new int[image.Types.Length];
    private GuestMethod? _scopeOf;
    private Scope? _scope;
    private HashSet<GuestMethod>? _named;

    internal override string Finding => "SC6141";

    internal override string Unit => "bytes";

    internal override long Unpaid => Limits.UnpaidBytes;

    internal override long UnpaidEntry => 0;

    internal override long Round(int fuel) => 0;

    // Who enumerates pays for the copy of an iterator that a second enumeration makes, and for the boxed Current (Source.Open, CollectionFacts, EachShims);
    // an image may not call these members of an interface by itself (claim 8), but it could name the methods of the class.
    internal override bool IsPaidBefore(GuestMethod method) =>
        CompilerSupport.IsIterator(method.Type) && (method.Name.EndsWith(".GetEnumerator", StringComparison.Ordinal) || method.Name == "System.Collections.IEnumerator.get_Current")
        && !(_named ??= NamedOutside()).Contains(method);

    private HashSet<GuestMethod> NamedOutside()
    {
        var named = new HashSet<GuestMethod>();
        foreach (GuestMethod method in image.Methods)
            foreach (Instruction code in method.Code)
                if (code.Op is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Ldftn or ILOpCode.Ldvirtftn && image.Method(code.Operand).Guest is { } callee
                    && callee.Type != method.Type && CompilerSupport.IsIterator(callee.Type)) named.Add(callee);
        return named;
    }

    internal override long Paid(GuestMethod method, int i)
    {
        GuardFunction guard = GuardCalls.At(image, method, i);
        if (guard == GuardFunction.None || !GuardCalls.ArgumentsHold(method, i, guard)) return 0;
        return guard switch
        {
            GuardFunction.Alloc or GuardFunction.ChargeBytes => method.Code[i - 1].Operand,
            GuardFunction.Box => Math.Max(24, 16 + Least(image.Method(method.Code[i].Operand).Arguments[0], 0)),
            _ => 0,
        };
    }

    internal override long Cost(GuestMethod method, int i)
    {
        Instruction instruction = method.Code[i];
        switch (instruction.Op)
        {
            case ILOpCode.Box:
                SigType boxed = image.TypeOf(instruction.Operand);
                return IsReference(boxed) || IsLookedAt(method, i) || IsReferenceVariable(method, i) ? 0 : Math.Max(24, 16 + Least(boxed, 0));
            case ILOpCode.Newarr:
                int length = i > 0 && method.Code[i - 1].Op == ILOpCode.Ldc_i4 ? Math.Max(0, method.Code[i - 1].Operand) : 0;
                return 24 + Math.Min((long)length * Least(image.TypeOf(instruction.Operand), 0), Most);
            case ILOpCode.Newobj:
                Callee callee = image.Method(instruction.Operand);
                if (IsCached(method, i) || IsThrown(method, i)) return 0;
                if (OpcodeUse.IsDelegateConstructor(callee)) return Delegate;
                if (callee.Guest is { } constructor) return constructor.Type.IsValueType ? 0 : Instance(constructor.Type);
                SigType parent = callee.Reference!.Parent;
                return parent.Kind is SigKind.Array ? 32 : IsReference(parent) ? 24 : 0;
            default:
                return 0;
        }
    }

    // A box of a type variable that only classes can be put in for is the reference itself.
    private bool IsReferenceVariable(GuestMethod method, int i)
    {
        VType type = _world.OfToken(GuestImage.Entity(method.Code[i].Operand), method.Display);
        if (!type.IsVariable) return false;
        if (_scopeOf != method) (_scopeOf, _scope) = (method, Scope.Of(_world, method));
        return _scope!.Has(type) && _scope.IsReference(type);
    }

    // The runtime makes no box that is only compared with null, asked for its type or unboxed (JIT, impBoxPatternMatch).
    private static bool IsLookedAt(GuestMethod method, int i)
    {
        if (At(method, i + 1) == ILOpCode.Isinst) i++;
        return At(method, i + 1) is ILOpCode.Brtrue or ILOpCode.Brfalse or ILOpCode.Unbox_any
            || (At(method, i + 1) == ILOpCode.Ldnull && At(method, i + 2) is ILOpCode.Ceq or ILOpCode.Cgt_un);
    }

    private static ILOpCode At(GuestMethod method, int i) =>
        i < method.Code.Length && !method.IsTarget[i] ? method.Code[i].Op : ILOpCode.Nop;

    // A delegate without receiver, or what the compiler makes once: the static field it goes to is of exact shape (claim 11).
    // Where nobody uses the delegate, the way past its making ends right behind the store.
    private static bool IsCached(GuestMethod method, int i) =>
        At(method, i + 1) == ILOpCode.Stsfld || (At(method, i + 1) == ILOpCode.Dup && At(method, i + 2) == ILOpCode.Stsfld);

    // Guard.Throw pays for the exception that it gets.
    private bool IsThrown(GuestMethod method, int i) =>
        i + 1 < method.Code.Length && !method.IsTarget[i + 1] && GuardCalls.At(image, method, i + 1) == GuardFunction.Throw;

    private bool IsReference(SigType type) => type.Kind switch
    {
        SigKind.SzArray or SigKind.Array => true,
        SigKind.Primitive => type.Is(PrimitiveTypeCode.String) || type.Is(PrimitiveTypeCode.Object),
        SigKind.Named or SigKind.Generic => !_world.Definition(type, "").IsValueType,
        _ => false,
    };

    // The fields of a declared class and its declared bases; a foreign base may add nothing.
    private int Instance(GuestType type)
    {
        if (_instances[type.Row - 1] is > 0 and var known) return known;
        long bytes = 16;
        int steps = 0;
        for (GuestType? t = type; t is not null && ++steps <= Limits.InheritanceDepth; t = image.Guest(t.Base))
            foreach (GuestField field in t.Fields)
                if (!field.IsStatic) bytes = Math.Min(bytes + Least(field.FieldType, 0), Most);
        return _instances[type.Row - 1] = (int)Math.Max(24, bytes);
    }

    // A field or element of this type takes at least so many bytes.
    private int Least(SigType type, int depth)
    {
        if (type.Kind == SigKind.Primitive) return Math.Max(TypeShape.PrimitiveSize(type), type.Is(PrimitiveTypeCode.String) || type.Is(PrimitiveTypeCode.Object) ? 8 : 1);
        if (type.Kind is SigKind.SzArray or SigKind.Array) return 8;
        if (type.Kind is not (SigKind.Named or SigKind.Generic) || depth > Limits.NestingDepth) return 1;
        if (image.Guest(type) is not { } guest) return IsReference(type) ? 8 : 1;
        if (!guest.IsValueType) return 8;
        // Measured once, or a few structs inside each other are walked once for each way through them.
        ref int known = ref _structs[guest.Row - 1];
        if (known > 0) return known;
        long bytes = 0;
        foreach (GuestField field in guest.Fields)
            if (!field.IsStatic) bytes = Math.Min(bytes + Least(field.FieldType, depth + 1), Most);
        return known = (int)Math.Max(1, bytes);
    }
}
