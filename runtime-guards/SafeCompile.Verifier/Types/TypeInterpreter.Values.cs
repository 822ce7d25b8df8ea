// If this file is wrong a number becomes a pointer, or a value of one type one of another.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

internal sealed partial class TypeInterpreter
{
    /// <summary>A value of the type, as it is on the evaluation stack.</summary>
    private static Slot Of(VType type, SlotFlags flags = SlotFlags.None, int origin = Slot.Elsewhere) => type.Stack switch
    {
        StackKind.ByRef => new Slot(StackKind.ByRef, type.Element, flags | (type.IsReadOnly ? SlotFlags.ReadOnly : 0), origin),
        StackKind.Ref => new Slot(StackKind.Ref, type),
        StackKind.Value => new Slot(StackKind.Value, type, flags & SlotFlags.Confined),
        StackKind number => new Slot(number),
    };

    /// <summary>True when the value may be stored where the type is expected. Whether a pointer may be written through is <see cref="Expect"/>'s.</summary>
    private bool Fits(Slot value, VType type) => type.Stack switch
    {
        StackKind.Ref => value.Kind switch
        {
            StackKind.Null => true,
            StackKind.Ref => _assign.Reference(value.Type!, type),
            StackKind.Boxed => _assign.Box(value.Type!, type),
            _ => false,
        },
        StackKind.ByRef => value.Kind == StackKind.ByRef && value.Type!.SameMemory(type.Element),
        StackKind.Value => value.Kind == StackKind.Value && ReferenceEquals(value.Type, type),
        StackKind.I => value.Kind is StackKind.I or StackKind.I4,
        StackKind number => value.Kind == number,
    };

    private void Expect(Slot value, VType type, string what)
    {
        if (!Takes(type, value)) throw NotTaken(value, type, what);
    }

    private bool Takes(VType type, Slot value) => Fits(value, type) && !IsWrittenThrough(type, value);

    private static bool IsWrittenThrough(VType type, Slot value) => type.Kind == VKind.ByRef && !type.IsReadOnly && value.Is(SlotFlags.ReadOnly);

    private ImageRefusedException NotTaken(Slot value, VType type, string what) => !Fits(value, type)
        ? Wrong(value, type, what)
        : Bad("SC6131", $"{what}: a read-only pointer where one is expected that is written through");

    private ImageRefusedException Wrong(Slot value, VType type, string what) => Bad(value.Kind == StackKind.UninitThis ? "SC6132" : "SC6130", $"{what}: {value} where '{type}' is expected");

    private ImageRefusedException Wrong(Slot value, string what) => Bad(value.Kind == StackKind.UninitThis ? "SC6132" : "SC6130", $"{value} as {what}");

    private void Number(StackKind kind, bool push = true)
    {
        Slot value = Pop();
        if (value.Kind != kind) throw Wrong(value, "a number of kind " + kind);
        if (push) Push(kind);
    }

    // ECMA-335 III.1.5, tables 2, 5, 6 and 7, without the rows for pointers.
    private void Binary(ILOpCode op)
    {
        Slot right = Pop(), left = Pop();
        bool shift = op is ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un;
        bool floats = op is ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.Div or ILOpCode.Rem;
        StackKind? result = (left.Kind, right.Kind) switch
        {
            (StackKind.I4 or StackKind.I8 or StackKind.I, StackKind.I4 or StackKind.I) when shift => left.Kind,
            _ when shift => null,
            (StackKind.I4, StackKind.I4) => StackKind.I4,
            (StackKind.I8, StackKind.I8) => StackKind.I8,
            (StackKind.I, StackKind.I or StackKind.I4) or (StackKind.I4, StackKind.I) => StackKind.I,
            (StackKind.F, StackKind.F) when floats => StackKind.F,
            _ => null,
        };
        Push(result ?? throw Bad("SC6130", $"{op} of {left} and {right}"));
    }

    private void Unary(ILOpCode op)
    {
        Slot value = Pop();
        if (value.Kind is not (StackKind.I4 or StackKind.I8 or StackKind.I) && !(value.Kind == StackKind.F && op == ILOpCode.Neg)) throw Wrong(value, $"the operand of {op}");
        Push(value.Kind);
    }

    // Table 4: numbers of the same kind; references only for (in)equality.
    private void Compare(bool equality)
    {
        Slot right = Pop(), left = Pop();
        bool ok = (left.Kind, right.Kind) switch
        {
            (StackKind.I4, StackKind.I4) or (StackKind.I8, StackKind.I8) or (StackKind.F, StackKind.F) => true,
            (StackKind.I, StackKind.I or StackKind.I4) or (StackKind.I4, StackKind.I) => true,
            _ => equality && left.IsObject && right.IsObject,
        };
        if (!ok) throw Bad("SC6130", $"{left} compared with {right}");
    }

    private void Convert(ILOpCode op)
    {
        Slot value = Pop();
        if (value.Kind is not (StackKind.I4 or StackKind.I8 or StackKind.I or StackKind.F)) throw Wrong(value, $"the operand of {op}");
        Push(op switch
        {
            ILOpCode.Conv_i8 or ILOpCode.Conv_u8 or ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_u8_un => StackKind.I8,
            ILOpCode.Conv_r4 or ILOpCode.Conv_r8 or ILOpCode.Conv_r_un => StackKind.F,
            ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un => StackKind.I,
            _ => StackKind.I4,
        });
    }

    private void Cast(ILOpCode op, VType type)
    {
        if (type.Kind is VKind.ByRef or VKind.Void || _scope.IsByRefLike(type)) throw Bad("SC6131", $"'{type}' boxed or cast: pointers into frames do not live in objects");
        Slot value = Pop();
        if (op == ILOpCode.Box)
        {
            Expect(value, type, "what is boxed");
            Push(type.IsReference ? value : Boxed(type));
            return;
        }

        if (!value.IsObject) throw Wrong(value, "an object reference");
        switch (op)
        {
            case ILOpCode.Unbox_any: Push(Of(type)); break;
            case ILOpCode.Unbox:
                if (!type.IsValueType) throw Bad("SC6130", $"unbox of '{type}'");
                // Whoever else holds the box must not see it change (ECMA-335 III.4.32).
                Push(new Slot(StackKind.ByRef, type, SlotFlags.ReadOnly));
                break;
            default: Push(type.IsReference ? new Slot(StackKind.Ref, type) : Boxed(type)); break;
        }
    }

    // A nullable value is never in a box, only what it holds.
    private static Slot Boxed(VType type) =>
        type.Facts is { Name: "System.Nullable`1", Guest: null } ? new Slot(StackKind.Boxed, type.Args[0]) : new Slot(StackKind.Boxed, type);
}
